/** The bowl that came back, as refunds and exchanges say it. Never edited: golden lines are made of it. */
export const returned = {
  line: '00000000-0000-7000-8000-000000000001',
  name: 'Phở bò',
  quantity: 1000,
  rate: 800,
  net: 55_555,
  tax: 4445,
  total: 60_000,
};
