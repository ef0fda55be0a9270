/** Two rows to answer, a chart and a badge: every card element whose behaviour in the Playground the tests rely on. */
export const rowsCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Two actions are due', style: 'heading' },
    { type: 'ActionSet', actions: [{ type: 'Action.ShowCard', title: 'Answer 1.4', card: rowOf('1.4') }] },
    { type: 'ActionSet', actions: [{ type: 'Action.ShowCard', title: 'Answer 1.5', card: rowOf('1.5') }] },
    {
      type: 'Chart.Donut',
      data: [
        { legend: 'Overdue', value: 3 },
        { legend: 'On time', value: 5 },
      ],
      fallback: { type: 'TextBlock', text: 'No chart here' },
    },
    { type: 'Badge', text: 'Overdue', fallback: { type: 'TextBlock', text: 'No badge here' } },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Overdue', data: { verb: 'ask', text: 'overdue' } },
    { type: 'Action.Execute', title: 'Forbidden', verb: 'forbidden', data: {} },
  ],
};

function rowOf(ref: string): object {
  const data = { ref, nonce: `nonce-${ref}` };
  const fallback = { type: 'Action.Submit', title: `Submit ${ref}`, data: { verb: 'record', ...data } };
  return {
    type: 'AdaptiveCard',
    body: [
      {
        type: 'Input.ChoiceSet',
        id: `said:${ref}`,
        style: 'expanded',
        label: `How is ${ref}?`,
        isRequired: true,
        errorMessage: `Choose one for ${ref}`,
        choices: choicesOf('On track', 'Done'),
      },
      { type: 'Input.Text', id: `words:${ref}`, label: 'In your words', isMultiline: true },
      {
        type: 'Input.ChoiceSet',
        id: `rag:${ref}`,
        label: 'RAG status',
        style: 'compact',
        value: 'None',
        choices: choicesOf('None', 'Red'),
      },
    ],
    actions: [{ type: 'Action.Execute', title: `Send ${ref}`, verb: 'record', data, fallback }],
  };
}

function choicesOf(...titles: string[]): object[] {
  return titles.map((title) => ({ title, value: title }));
}

export function noteCard(text: string): object {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
}
