import { NotOurDatabase } from '../database/identity.ts';
import { SchemaIsOld } from '../database/open-database.ts';
import { CannotRunPostgres } from '../embedded/embedded-postgres.ts';
import type { Settings } from '../settings.ts';

/** Why the server did not start, and what to change, in both languages: nobody has told it theirs yet. */
export const startProblem = (error: unknown, { folder, host, port }: Settings): string => {
  const reason = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (error instanceof SchemaIsOld)
    return both(
      `Cơ sở dữ liệu cần nâng cấp: chạy một lần với RUN_MODE=migrate (${reason}).`,
      `The database is not up to date: ${reason}.`,
    );
  if (error instanceof NotOurDatabase)
    return both(
      `Không phục vụ cơ sở dữ liệu này (${reason}). Kiểm tra DATABASE_URL và QUAY_SIGNING_KEY.`,
      `This database is not served: ${reason}. Check DATABASE_URL and QUAY_SIGNING_KEY.`,
    );
  if (error instanceof CannotRunPostgres || code === 'EACCES')
    return both(
      `PostgreSQL không chạy được trong ${folder}. Kiểm tra ổ đĩa, quyền, hoặc đổi QUAY_DATA. ${reason}`,
      `PostgreSQL cannot run in ${folder}. Check disk and permissions, or change QUAY_DATA. ${reason}`,
    );
  if (code === 'EADDRINUSE')
    return both(
      `Cổng ${port} đang có chương trình khác dùng. Đổi QUAY_SERVER_PORT hoặc --port.`,
      `Port ${port} of ${host} is taken. Change QUAY_SERVER_PORT or --port.`,
    );
  return both(`Máy chủ không khởi động được: ${reason}`, `The server did not start: ${reason}`);
};

const both = (vi: string, en: string): string => `${vi}\n${en}`;
