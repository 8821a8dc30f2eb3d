import { permissions } from '@pos/domain';
import { expect, test } from 'vitest';
import { permissionName } from './index.ts';

test.each(permissions)('%s has a name of its own in both languages', (permission) => {
  for (const language of ['vi', 'en'] as const) {
    const name = permissionName(permission, language);
    expect(name).toBe(name.normalize('NFC').trim());
    expect(name).toMatch(/^\p{Ll}/u);
    expect(name).not.toMatch(/[.!]/);
    expect(permissions.filter((other) => permissionName(other, language) === name)).toEqual([
      permission,
    ]);
  }
});
