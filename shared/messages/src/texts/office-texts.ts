import { nothingChanged } from '../data-safe.ts';
import type { Texts } from '../texts-of.ts';

export const officeTexts = {
  StoreNotSetUp: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Cửa hàng chưa được thiết lập',
      action: 'Nhập thông tin cửa hàng trước, hoặc nhờ chủ cửa hàng, rồi bán.',
    },
    en: {
      title: 'The store has not been set up',
      action: 'Enter the details of the store first, or ask its owner, then sell.',
    },
  },
  DocumentNotFound: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: { title: 'Không tìm thấy mục này', action: 'Tải lại danh sách rồi chọn lại.' },
    en: { title: 'This entry was not found', action: 'Reload the list and choose again.' },
  },
  DocumentInUse: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ by }, { quote }) => `${quote(by)} đang dùng mục này`,
      action: 'Đổi những nơi đang dùng sang mục khác trước, rồi làm lại.',
    },
    en: {
      title: ({ by }, { quote }) => `${quote(by)} uses this entry`,
      action: 'Change what uses it to another entry first, then try again.',
    },
  },
  FieldsMissing: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: (refusal, { fields }) => `Còn thiếu ${fields(refusal.fields)}`,
      action: 'Điền các mục còn thiếu rồi lưu lại.',
    },
    en: {
      title: (refusal, { fields }) => `Still missing: ${fields(refusal.fields)}`,
      action: 'Fill in what is missing, then save again.',
    },
  },
  PictureRefused: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ problem }) =>
        problem === 'too-large' ? 'Ảnh này lớn hơn 50 KB' : 'Tệp này không phải là ảnh dùng được',
      action: 'Chọn một ảnh chụp hoặc tệp ảnh khác, nhỏ hơn 50 KB.',
    },
    en: {
      title: ({ problem }) =>
        problem === 'too-large'
          ? 'This picture is larger than 50 KB'
          : 'This file is no picture that can be used',
      action: 'Choose another photo or picture file, smaller than 50 KB.',
    },
  },
  BarcodeInvalid: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ barcode }, { quote }) => `Mã vạch ${quote(barcode)} chưa hợp lệ`,
      action:
        'So từng số với nhãn hàng. Mã tự đặt dài 3 đến 40 ký tự, không dấu, không khoảng trắng.',
    },
    en: {
      title: ({ barcode }, { quote }) => `${quote(barcode)} is not a valid barcode`,
      action:
        'Compare it with the label. A code of your own has 3 to 40 plain characters, no spaces.',
    },
  },
  BarcodeTaken: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ barcode }, { quote }) => `Mã vạch ${quote(barcode)} đã có ở mặt hàng khác`,
      action: 'Gỡ mã này khỏi mặt hàng kia, hoặc dùng mã khác.',
    },
    en: {
      title: ({ barcode }, { quote }) => `Another product carries the barcode ${quote(barcode)}`,
      action: 'Take it off that product, or use another code.',
    },
  },
  TaxClassNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ taxClass }, { quote }) => `Không tìm thấy nhóm thuế ${quote(taxClass)}`,
      action: 'Chọn một nhóm thuế đang có, hoặc thêm nhóm này trước.',
    },
    en: {
      title: ({ taxClass }, { quote }) => `The tax class ${quote(taxClass)} was not found`,
      action: 'Choose a tax class that exists, or add this one first.',
    },
  },
  CategoryNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ category }, { quote }) => `Không tìm thấy nhóm hàng ${quote(category)}`,
      action: 'Chọn một nhóm hàng đang có, hoặc thêm nhóm này trước.',
    },
    en: {
      title: ({ category }, { quote }) => `The category ${quote(category)} was not found`,
      action: 'Choose a category that exists, or add this one first.',
    },
  },
  RoleNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không tìm thấy vai trò này',
      action: 'Chọn một vai trò đang có, hoặc thêm vai trò trước.',
    },
    en: {
      title: 'This role was not found',
      action: 'Choose a role that exists, or add it first.',
    },
  },
  PinTaken: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: { title: 'PIN này đã có người dùng', action: 'Chọn một PIN khác.' },
    en: { title: 'Somebody uses this PIN already', action: 'Choose another PIN.' },
  },
  LastManager: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Cửa hàng phải luôn có người đủ quyền quản lý',
      action: 'Giao quyền quản lý cho người khác trước. Vai trò chủ cửa hàng luôn giữ đủ quyền.',
    },
    en: {
      title: 'The store always needs somebody who can manage it',
      action: 'Make somebody else a manager first. The role of the owner keeps every permission.',
    },
  },
} satisfies Partial<Texts>;
