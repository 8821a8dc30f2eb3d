import type { Shop } from './shop.ts';

type Scenario = 'pays' | 'declined' | 'hesitates' | 'cut-before-charge' | 'cut-after-charge';

/** What the next card at the virtual counter's terminal does. */
export const playAtTerminal = async ({ counter }: Shop, scenario: Scenario): Promise<void> => {
  const answer = await fetch(`${counter}terminal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario }),
  });
  if (answer.status !== 204) throw new Error(`the counter answered ${answer.status}`);
};
