/** How many requests may be in work or wait for a connection at once. Each may hold a body of some megabytes. */
const most = 200;

/** More would only wait in line until they are late: they are told to come back, and the till keeps what it has. */
export class Crowd {
  #inside = 0;

  /** `null`: too many. Dispose of the place when done. */
  enter(): Disposable | null {
    if (this.#inside >= most) return null;
    this.#inside += 1;
    return {
      [Symbol.dispose]: () => {
        this.#inside -= 1;
      },
    };
  }
}
