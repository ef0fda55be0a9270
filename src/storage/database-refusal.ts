/** Why a database is not used, already one sentence for an operator. */
export class DatabaseRefusal extends Error {}
