/** The few calls of `winspool.drv`, however they are reached. */
export interface Winspool {
  /** `PRINTER_STATUS_…` bits; `null` when no printer has this name. */
  readonly statusOf: (printer: string) => Promise<number | null>;
  /** How many bytes were taken: Windows may take fewer and still say that all went well. */
  readonly writeRaw: (printer: string, title: string, bytes: Uint8Array) => Promise<number>;
}
