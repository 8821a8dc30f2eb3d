/** The rules of one aggregate. State moves forward only by events; a command is accepted with events or refused. */
export interface Decider<State, Command, Event, Refusal> {
  readonly initial: State;
  readonly decide: (state: State, command: Command) => Decision<Event, Refusal>;
  readonly evolve: (state: State, event: Event) => State;
}

export type Decision<Event, Refusal> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusal: Refusal };

export const accept = <Event>(...events: Event[]): { accepted: true; events: Event[] } => ({
  accepted: true,
  events,
});

export const refuse = <Refusal>(refusal: Refusal): { accepted: false; refusal: Refusal } => ({
  accepted: false,
  refusal,
});

export const stateAfter = <State, Event>(
  decider: Pick<Decider<State, never, Event, unknown>, 'initial' | 'evolve'>,
  events: Iterable<Event>,
): State => {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
