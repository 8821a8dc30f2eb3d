import type { StreamName } from '@pos/domain';
import type { Decider } from '@pos/kernel';

/** One aggregate's life under its real decider: what it accepts happened, and a refusal is a defect of ours. */
export interface Stream<State, Command, Event> {
  readonly name: StreamName;
  readonly state: () => State;
  readonly act: (command: Command) => readonly Event[];
}

export const streamUnder = <State, Command, Event, Refusal>(
  decider: Decider<State, Command, Event, Refusal>,
  name: StreamName,
): Stream<State, Command, Event> => {
  let state = decider.initial;
  return {
    name,
    state: () => state,
    act: (command) => {
      const decision = decider.decide(state, command);
      if (!decision.accepted) {
        throw new Error(`${name} refused the demo: ${JSON.stringify(decision.refusal)}`);
      }
      for (const event of decision.events) state = decider.evolve(state, event);
      return decision.events;
    },
  };
};
