import type { LoggedIn } from '@pos/api';
import type { TestHub } from './a-hub.ts';

export const owner = { name: 'Nguyễn Thị Ngọc', pin: '246810' };
export const cashier = { name: 'Lê Thu Hà', pin: '1111' };
export const coffee = { barcode: '8936000000011', price: 29_000 };

export interface TestShop {
  readonly owner: LoggedIn;
  readonly cashier: LoggedIn;
  /** The id of the coffee. */
  readonly product: string;
}

/** A small café set up the way its owner would: through the API. */
export const aShop = async (hub: TestHub): Promise<TestShop> => {
  await hub.ask('POST', '/api/setup', { body: { store: { name: 'Cà phê Bến Thành' }, owner } });
  const { token, ...login } = await hub.login(owner.pin);
  await putTaxAndCategory(hub, token);
  await hub.do(token, {
    type: 'PutRole',
    role: 'cashier',
    fields: {
      name: 'Thu ngân',
      grants: [
        'order.sell',
        'order.line.remove',
        'discount.give',
        'session.open',
        'session.close',
      ].map((permission) => ({ permission, limit: permission === 'discount.give' ? 500 : null })),
    },
  });
  await hub.do(token, { type: 'PutStaff', fields: { ...cashier, role: 'cashier' } });
  const product = await putCoffee(hub, token, [coffee.barcode]);
  return {
    owner: { token, ...login },
    cashier: await hub.login(cashier.pin),
    product,
  };
};

export const putTaxAndCategory = async (hub: TestHub, token: string): Promise<void> => {
  await hub.do(token, {
    type: 'PutDocument',
    kind: 'tax-class',
    document: 'vat-8',
    fields: { label: 'GTGT 8 %', rates: [{ from: '2025-07-01T00:00:00+07:00', rate: 800 }] },
  });
  await hub.do(token, {
    type: 'PutDocument',
    kind: 'category',
    document: 'ca-phe',
    fields: { name: 'Cà phê', colour: '#7b4f2c', position: 1 },
  });
};

export const putCoffee = async (
  hub: TestHub,
  token: string,
  barcodes: string[],
): Promise<string> => {
  const [put] = await hub.do(token, {
    type: 'PutProduct',
    fields: {
      name: 'Cà phê sữa đá',
      sku: 'CF-SD',
      barcodes,
      price: coffee.price,
      unit: 'ly',
      divisible: false,
      taxClass: 'vat-8',
      category: 'ca-phe',
      modifierGroups: [],
    },
  });
  return String(put!['stream']).slice('product/'.length);
};
