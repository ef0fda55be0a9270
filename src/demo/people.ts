import type { Right } from '../domain/board.ts';

/** One of the six people of the demo board, as Teams and the board know them. */
export interface DemoPerson {
  /** The Teams user id, which only the bot it was made for can use. */
  readonly teamsUserId: string;
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly given: string;
  readonly surname: string;
  /** The post they hold in the demo plan; absent for members who lead nothing. */
  readonly postId?: string;
  readonly right: Right;
}

export const demoTenantId = '11111111-1111-4111-8111-111111111111';

/** The Playground shows exactly six people, so the demo has exactly six. */
export const demoPeople: readonly DemoPerson[] = [
  {
    teamsUserId: '29:chair',
    id: '11111111-0000-4000-8000-000000000001',
    name: 'Chair of WSCB',
    email: 'chair@board.example',
    given: 'Chair',
    surname: 'WSCB',
    postId: 'chair',
    right: 'chair',
  },
  {
    teamsUserId: '29:manager',
    id: '11111111-0000-4000-8000-000000000002',
    name: 'WSCB & Partnerships Manager',
    email: 'manager@board.example',
    given: 'Partnerships',
    surname: 'Manager',
    postId: 'manager',
    right: 'manager',
  },
  {
    teamsUserId: '29:exec-chair',
    id: '11111111-0000-4000-8000-000000000003',
    name: 'Chair of the Executive',
    email: 'exec.chair@board.example',
    given: 'Executive',
    surname: 'Chair',
    postId: 'exec-chair',
    right: 'member',
  },
  {
    teamsUserId: '29:case-review-chair',
    id: '11111111-0000-4000-8000-000000000004',
    name: 'Chair of the Case Review sub-group',
    email: 'case.review@board.example',
    given: 'Case Review',
    surname: 'Chair',
    postId: 'case-review-chair',
    right: 'member',
  },
  {
    teamsUserId: '29:member',
    id: '11111111-0000-4000-8000-000000000005',
    name: 'Board member',
    email: 'member@board.example',
    given: 'Board',
    surname: 'Member',
    right: 'member',
  },
  {
    teamsUserId: '29:lay-member',
    id: '11111111-0000-4000-8000-000000000006',
    name: 'Lay member',
    email: 'lay.member@board.example',
    given: 'Lay',
    surname: 'Member',
    right: 'member',
  },
];
