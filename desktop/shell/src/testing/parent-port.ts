import { EventEmitter } from 'node:events';

/** `process.parentPort` as Electron gives it to a utility process: it begins to listen when somebody does. */
class ParentPort extends EventEmitter {
  #listens = false;

  postMessage(message: unknown): void {
    process.send?.(message);
  }

  override on(event: string, listener: (...given: unknown[]) => void): this {
    super.on(event, listener);
    if (event === 'message' && !this.#listens) {
      this.#listens = true;
      process.on('message', (data) => this.emit('message', { data, ports: [] }));
    }
    return this;
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
// A utility process does not outlive its Electron.
process.on('disconnect', () => process.exit());
