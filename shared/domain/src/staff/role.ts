import { documentDecider, type DocumentEvent } from '../document/index.ts';
import type { RoleFields } from './permission.ts';

export const role = documentDecider<'Role', RoleFields>('Role', ['name', 'grants']);

export type RoleEvent = DocumentEvent<'Role', RoleFields>;
