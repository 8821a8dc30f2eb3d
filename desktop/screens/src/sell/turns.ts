/**
 * Does what it is given one after the other, in the order it was given; a failure holds up nobody. What has nothing
 * before it begins at once: the till is asked before the screen is drawn anew.
 */
export const createTurns = (): (<Value>(task: () => Promise<Value>) => Promise<Value>) => {
  let last: Promise<void> | null = null;
  return (task) => {
    const turn = last === null ? task() : last.then(task);
    const ended = turn.then(
      () => undefined,
      () => undefined,
    );
    last = ended;
    void ended.then(() => {
      if (last === ended) last = null;
    });
    return turn;
  };
};
