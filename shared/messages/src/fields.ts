import type {
  CategoryFields,
  DeviceFields,
  ModifierGroupFields,
  PeripheralFields,
  PriceListFields,
  PrinterFields,
  ProductFields,
  RoleFields,
  StaffFields,
  StoreFields,
  TaxClassFields,
} from '@pos/domain';
import type { Locale } from '@pos/kernel';
import type { Bilingual } from './bilingual.ts';

type FieldOf<Fields> = Fields extends unknown ? keyof Fields : never;

/** What a person fills in, in whichever form of the office. */
type Field = FieldOf<
  | CategoryFields
  | DeviceFields
  | ModifierGroupFields
  | PriceListFields
  | PeripheralFields
  | PrinterFields
  | ProductFields
  | RoleFields
  | StaffFields
  | StoreFields
  | TaxClassFields
>;

const mostNamed = 3;

/** `tên, giá bán, đơn vị và 2 mục khác`: enough to begin with. */
export const fieldNames = (fields: readonly string[], language: Locale): string => {
  const named = fields.filter(isField).slice(0, mostNamed);
  const list = named.map((field) => names[field][language]).join(', ');
  const others = fields.length - named.length;
  if (others === 0) return list;
  if (language === 'vi') return list === '' ? `${others} mục` : `${list} và ${others} mục khác`;
  if (list !== '') return `${list} and ${others} more`;
  return others === 1 ? '1 field' : `${others} fields`;
};

const isField = (field: string): field is Field => Object.hasOwn(names, field);

const names: { readonly [Each in Field]: Bilingual } = {
  address: { vi: 'địa chỉ', en: 'address' },
  barcodes: { vi: 'mã vạch', en: 'barcodes' },
  calibration: { vi: 'kết quả phiếu chỉnh', en: 'calibration' },
  connection: { vi: 'cách nối', en: 'connection' },
  kind: { vi: 'loại thiết bị', en: 'kind of device' },
  language: { vi: 'giao thức', en: 'protocol' },
  fallback: { vi: 'máy in thay', en: 'printer that helps out' },
  header: { vi: 'lời đầu phiếu', en: 'words at the head' },
  hiddenOnPapers: { vi: 'những gì không in', en: 'what is left out' },
  drawerPin: { vi: 'chân cắm két', en: 'drawer pin' },
  hasDrawer: { vi: 'két tiền', en: 'drawer' },
  model: { vi: 'loại máy', en: 'model' },
  tasks: { vi: 'việc của máy in', en: 'what it prints' },
  till: { vi: 'máy tính tiền', en: 'till' },
  categories: { vi: 'các nhóm hàng', en: 'categories' },
  cashRounding: { vi: 'cách làm tròn', en: 'way of rounding' },
  cashRoundingUnit: { vi: 'mức làm tròn', en: 'rounding unit' },
  category: { vi: 'nhóm hàng', en: 'category' },
  chosenFrom: { vi: 'danh mục quyền', en: 'list of permissions' },
  colour: { vi: 'màu', en: 'colour' },
  picture: { vi: 'hình', en: 'picture' },
  variant: { vi: 'biến thể', en: 'variant' },
  currency: { vi: 'loại tiền', en: 'currency' },
  cutOffHour: { vi: 'giờ chốt ngày', en: 'hour the day ends' },
  divisible: { vi: 'cách bán nguyên hay lẻ', en: 'whole or in parts' },
  from: { vi: 'ngày bắt đầu', en: 'first day' },
  grants: { vi: 'các quyền', en: 'permissions' },
  label: { vi: 'tên', en: 'name' },
  least: { vi: 'số chọn ít nhất', en: 'fewest options' },
  modifierGroups: { vi: 'nhóm tùy chọn', en: 'option groups' },
  modifiers: { vi: 'các tùy chọn', en: 'options' },
  most: { vi: 'số chọn nhiều nhất', en: 'most options' },
  name: { vi: 'tên', en: 'name' },
  phone: { vi: 'số điện thoại', en: 'phone' },
  pinHash: { vi: 'PIN', en: 'PIN' },
  position: { vi: 'thứ tự', en: 'position' },
  price: { vi: 'giá bán', en: 'price' },
  priceMode: { vi: 'kiểu giá', en: 'price mode' },
  prices: { vi: 'các mức giá', en: 'prices' },
  priority: { vi: 'mức ưu tiên', en: 'priority' },
  publicKey: { vi: 'khóa ký', en: 'signing key' },
  rates: { vi: 'thuế suất', en: 'tax rates' },
  register: { vi: 'ký hiệu máy', en: 'register sign' },
  role: { vi: 'vai trò', en: 'role' },
  serviceCharge: { vi: 'phí phục vụ', en: 'service charge' },
  sku: { vi: 'mã hàng', en: 'stock code' },
  taxClass: { vi: 'nhóm thuế', en: 'tax class' },
  taxCode: { vi: 'mã số thuế', en: 'tax code' },
  timeZone: { vi: 'múi giờ', en: 'time zone' },
  unit: { vi: 'đơn vị', en: 'unit' },
  until: { vi: 'ngày kết thúc', en: 'last day' },
  legalName: { vi: 'tên người bán', en: 'legal name' },
  locationCode: { vi: 'mã địa điểm', en: 'location code' },
  bankAccount: { vi: 'tài khoản ngân hàng', en: 'bank account' },
  logo: { vi: 'logo', en: 'logo' },
  footer: { vi: 'lời cuối phiếu', en: 'footer' },
  varianceLimit: { vi: 'mức lệch cho phép', en: 'variance limit' },
  window: { vi: 'khung giờ', en: 'hours' },
};
