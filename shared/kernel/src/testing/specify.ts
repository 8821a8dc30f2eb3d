import { expect } from 'vitest';
import { stateAfter, type Decider } from '../decider.ts';

/** `given(...events).when(command).gives(...events)` or `.refused(refusal)`: a rule told as an example. */
export const specify = <State, Command, Event, Refusal>(
  decider: Decider<State, Command, Event, Refusal>,
) => ({
  given: (...history: Event[]) => ({
    when: (command: Command) => {
      const answer = decider.decide(stateAfter(decider, history), command);
      return {
        gives: (...events: Event[]) => {
          expect(answer).toEqual({ accepted: true, events });
        },
        refused: (refusal: Partial<Refusal>) => {
          expect(answer).toMatchObject({ accepted: false, refusal });
        },
      };
    },
    /** The state that the history leads to. */
    leads: (): State => stateAfter(decider, history),
  }),
});
