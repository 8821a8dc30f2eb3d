import { tellSync } from '@pos/messages';
import {
  CannotOpenJournal,
  CannotUseFolder,
  type FolderProblem,
  type JournalProblem,
  type PairingProblem,
} from '@pos/till';
import type { Bilingual } from './bilingual.ts';

const folderProblems: { readonly [Problem in FolderProblem]: (folder: string) => string } = {
  'in-use': (folder) =>
    `Một máy tính tiền khác đang chạy trên thư mục ${folder}. Dùng máy đó, hoặc tắt nó trước. Chưa có gì thay đổi.`,
  'not-usable': (folder) =>
    `Không dùng được thư mục dữ liệu ${folder}. Kiểm tra ổ đĩa và quyền ghi.`,
  'key-missing': (folder) =>
    `Thiếu tệp identity.json cạnh nhật ký trong ${folder}. Hãy lấy lại từ bản sao lưu. Nhật ký vẫn nguyên.`,
  'key-damaged': (folder) =>
    `Tệp identity.json trong ${folder} bị hỏng. Hãy lấy lại từ bản sao lưu. Nhật ký vẫn nguyên.`,
  'key-sealed': (folder) =>
    `Khóa của máy trong ${folder} được niêm phong cho người dùng và máy tính đã tạo ra nó. Hãy mở máy tính tiền ở đó, hoặc lấy lại identity.json từ bản sao lưu. Nhật ký vẫn nguyên.`,
};

const journalProblems: { readonly [Problem in JournalProblem]: (folder: string) => string } = {
  copied: (folder) =>
    `${folder} là bản chép thư mục dữ liệu của máy khác, nên không khởi động để tránh trùng số phiếu. Nếu máy cũ không còn nữa, chạy lại một lần với --moved-here. Chưa có gì thay đổi.`,
  'not-durable': () => 'Cơ sở dữ liệu không chịu ghi bền vững, nên máy không bán hàng trên đó.',
  'old-sqlite': () => 'Phiên bản SQLite quá cũ, có thể làm hỏng nhật ký. Hãy cài lại phần mềm.',
  'unknown-schema': (folder) =>
    `Nhật ký trong ${folder} do một phiên bản khác ghi. Hãy cập nhật phần mềm. Chưa có gì thay đổi.`,
  'not-writable': (folder) => `Không ghi được vào nhật ký trong ${folder}. Kiểm tra ổ đĩa.`,
};

/** Why a till does not start on this folder. */
export const startProblem = (error: unknown, folder: string): Bilingual => {
  if (error instanceof CannotUseFolder) {
    return { vi: folderProblems[error.problem](folder), en: sentence(error.message) };
  }
  if (error instanceof CannotOpenJournal) {
    return { vi: journalProblems[error.problem](folder), en: sentence(error.message) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    vi: `Không mở được nhật ký trong ${folder} (${reason}). Đừng xóa thư mục; hãy báo bộ phận hỗ trợ.`,
    en: `Cannot open the journal in ${folder} (${reason}). Keep the folder and tell support.`,
  };
};

/** Why a till is not paired. Its journal is as it was. */
export const pairingProblem = (problem: PairingProblem, server: string): Bilingual => {
  if (problem === 'ServerAway') {
    return {
      vi: `Chưa gặp được máy chủ ở ${server}, nên chưa ghép. Máy tự thử lại với mã này; kiểm tra địa chỉ và mạng. Máy đã có cửa hàng vẫn bán bình thường.`,
      en: `No server answers at ${server} yet, so the till is not paired. It keeps trying with this code; check the address and the network. A till that has a shop sells meanwhile.`,
    };
  }
  const told = { vi: tellSync(problem, 'vi'), en: tellSync(problem, 'en') };
  return {
    vi: `${told.vi.title}. ${told.vi.action}`,
    en: `${told.en.title}. ${told.en.action}`,
  };
};

/** Why nothing listens at this address. */
export const listenProblem = (error: unknown, host: string, port: number): Bilingual => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'EADDRINUSE') {
    return {
      vi: `Cổng ${port} đang có chương trình khác dùng. Đặt QUAY_TILL_PORT (hoặc --port) sang cổng khác, hoặc 0 để tự chọn.`,
      en: `Port ${port} is taken by another program. Set QUAY_TILL_PORT (or --port) to another one, or to 0 for any free one.`,
    };
  }
  return {
    vi: `Không mở được ${host}:${port} (${code}). Kiểm tra QUAY_TILL_HOST và QUAY_TILL_PORT.`,
    en: `Cannot listen at ${host}:${port} (${code}). Check QUAY_TILL_HOST and QUAY_TILL_PORT.`,
  };
};

export const settingProblem = (variable: string, accepted: string): Bilingual => ({
  vi: `Giá trị của ${variable} không hợp lệ. Chấp nhận: ${accepted}.`,
  en: `The value of ${variable} is not valid. Accepted: ${accepted}.`,
});

const sentence = (text: string): string => {
  const begun = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return begun.endsWith('.') ? begun : `${begun}.`;
};
