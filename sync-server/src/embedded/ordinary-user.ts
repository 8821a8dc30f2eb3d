import { execFileSync, type SpawnOptions } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';

/** How a program is started so that it does not run as root, which PostgreSQL refuses. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

export type AsOrdinaryUser = (command: string, args: readonly string[]) => Launch;

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Nobody but root has to do anything. Root becomes an ordinary user in a user namespace of its own: the files stay
 * root's, so the data may lie in a home that is closed to others. Where namespaces are forbidden it becomes another
 * account, to which the data then belongs and which must be able to walk to it.
 */
export const asOrdinaryUser = (folder: string): AsOrdinaryUser => {
  if (process.getuid?.() !== 0) return (command, args) => ({ command, args, options: {} });
  const { uid, gid } = anAccount();
  const namespace = ['-U', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
  if (runs('unshare', [...namespace, 'true'])) {
    return (command, args) => ({
      command: 'unshare',
      args: [...namespace, command, ...args],
      options: {},
    });
  }
  chownSync(folder, uid, gid);
  return (command, args) => ({ command, args, options: { uid, gid, cwd: folder } });
};

/** PostgreSQL wants a user with a name. The one installed for it is best, any other will do. */
const anAccount = (): Account => {
  const accounts = new Map<string, Account>();
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && Number(uid) > 0) accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  const account =
    accounts.get('postgres') ?? accounts.get('nobody') ?? accounts.values().next().value;
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no other user');
  return account;
};

const runs = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
