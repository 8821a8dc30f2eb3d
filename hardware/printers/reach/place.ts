/** Where a printer is found. */
export type PrinterPlace =
  | { readonly by: 'network'; readonly host: string; readonly port: number }
  | { readonly by: 'usb'; readonly path: string }
  | { readonly by: 'serial'; readonly path: string; readonly baud: number }
  | { readonly by: 'queue'; readonly queue: string };

/** Two names for one place are one physical printer, which takes one job at a time. */
export const placeKey = (place: PrinterPlace): string => {
  switch (place.by) {
    case 'network':
      return `network ${place.host.toLowerCase()}:${place.port}`;
    case 'usb':
    case 'serial':
      return `${place.by} ${place.path}`;
    case 'queue':
      return `queue ${place.queue}`;
  }
};

export interface FoundPlace {
  readonly place: PrinterPlace;
  /** What it calls itself, as far as one can ask without printing. */
  readonly label: string | null;
}
