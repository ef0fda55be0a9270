import type { Instant } from '../domain/dates.ts';
import type { Proposal, Transaction } from '../ports.ts';
import type { ProposalRow, Session } from './schema.ts';

export function proposalsIn({ db, dialect }: Session): Pick<Transaction, 'putProposal' | 'findProposal' | 'settleProposal'> {
  return {
    /** The proposal that was put first under an id stands: nobody's words are written over. */
    async putProposal(proposal) {
      await db
        .insertInto('proposals')
        .values(toProposalRow(proposal))
        .onConflict((conflict) => conflict.columns(['board_id', 'id']).doNothing())
        .execute();
    },

    /** On PostgreSQL its row stays locked for this unit of work: two taps on "record" cannot both find it open. */
    async findProposal(boardId, id) {
      const row = await db
        .selectFrom('proposals')
        .selectAll()
        .where('board_id', '=', boardId)
        .where('id', '=', id)
        .$if(dialect === 'postgres', (query) => query.forUpdate())
        .executeTakeFirst();
      return row && toProposal(row);
    },

    /** Only an open one: what became of it first stands. */
    async settleProposal(boardId, id, state) {
      const open = db.updateTable('proposals').where('board_id', '=', boardId).where('id', '=', id).where('state', '=', 'open');
      await open.set({ state }).execute();
    },
  };
}

function toProposalRow(proposal: Proposal): ProposalRow {
  return {
    board_id: proposal.boardId,
    id: proposal.id,
    person_id: proposal.personId,
    words: JSON.stringify(proposal.words),
    replies: JSON.stringify(proposal.replies),
    made_at: proposal.madeAt,
    state: proposal.state,
  };
}

function toProposal(row: ProposalRow): Proposal {
  return {
    boardId: row.board_id,
    id: row.id,
    personId: row.person_id,
    words: JSON.parse(row.words) as string,
    replies: JSON.parse(row.replies) as Proposal['replies'],
    madeAt: row.made_at as Instant,
    state: row.state as Proposal['state'],
  };
}
