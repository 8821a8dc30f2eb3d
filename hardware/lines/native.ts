/**
 * Modules with a binary exist for most machines and not for all. Without one its devices say `no-driver`, and the till
 * goes on: so none is imported before somebody has such a device.
 */
export const native = async <Module>(importing: () => Promise<Module>): Promise<Module | null> =>
  importing().catch(() => null);
