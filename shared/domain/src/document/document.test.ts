import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import { documentDecider } from './document.ts';

interface MenuFields {
  readonly name: string;
  readonly position: number;
  readonly prices: Readonly<Record<string, number>>;
}

const menu = documentDecider<'Menu', MenuFields>('Menu', ['name', 'position', 'prices']);
const { given } = specify(menu);

const drinks: MenuFields = { name: 'Đồ uống', position: 1, prices: { bia: 20_000, trà: 5000 } };
const put = (fields: Partial<MenuFields>) => ({ type: 'Put', fields }) as const;
const menuPut = (changed: Partial<MenuFields>) => ({ type: 'MenuPut', changed }) as const;
const withdraw = { type: 'Withdraw' } as const;
const withdrawn = { type: 'MenuWithdrawn' } as const;

describe('putting', () => {
  test('something new wants all its fields', () => {
    given().when(put(drinks)).gives(menuPut(drinks));
    given()
      .when(put({ name: 'Đồ uống' }))
      .refused({ type: 'FieldsMissing', fields: ['position', 'prices'] });
  });

  test('only what changed is written down', () => {
    given(menuPut(drinks))
      .when(put({ ...drinks, position: 2 }))
      .gives(menuPut({ position: 2 }));
    expect(given(menuPut(drinks), menuPut({ position: 2 })).leads()).toEqual({
      status: 'in-force',
      fields: { ...drinks, position: 2 },
    });
  });

  test('what is the same already is no change', () => {
    given(menuPut(drinks)).when(put(drinks)).gives();
    given(menuPut(drinks)).when(put({})).gives();
    given(menuPut(drinks))
      .when(put({ name: undefined } as never))
      .gives();
  });

  test('the same prices written in another order are the same prices', () => {
    given(menuPut(drinks))
      .when(put({ prices: { trà: 5000, bia: 20_000 } }))
      .gives();
    const others: readonly MenuFields['prices'][] = [
      { bia: 20_000 },
      { bia: 20_000, trà: 6000 },
      { bia: 20_000, nước: 5000 },
    ];
    for (const prices of others)
      given(menuPut(drinks)).when(put({ prices })).gives(menuPut({ prices }));
  });
});

describe('withdrawing', () => {
  test('what is in force is withdrawn, once', () => {
    given(menuPut(drinks)).when(withdraw).gives(withdrawn);
    given(menuPut(drinks), withdrawn).when(withdraw).refused({ type: 'DocumentNotFound' });
    given().when(withdraw).refused({ type: 'DocumentNotFound' });
  });

  test('it keeps its fields, for orders of the past name it', () => {
    expect(given(menuPut(drinks), withdrawn).leads()).toEqual({
      status: 'withdrawn',
      fields: drinks,
    });
  });

  test('it is put in force again without saying everything anew', () => {
    given(menuPut(drinks), withdrawn).when(put({})).gives(menuPut({}));
    given(menuPut(drinks), withdrawn)
      .when(put({ position: 3 }))
      .gives(menuPut({ position: 3 }));
    expect(given(menuPut(drinks), withdrawn, menuPut({})).leads()).toEqual({
      status: 'in-force',
      fields: drinks,
    });
  });
});
