/** Shown in place of screens that keep crashing, or were never built. It has no script, so nothing in it can fail. */
export const stoppedPage = (hasScreens: boolean): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Quầy</title>
    <link rel="stylesheet" href="/stopped.css" />
  </head>
  <body>
    <main>
      <section>
        <h1>${hasScreens ? 'Màn hình bán hàng đã dừng nhiều lần' : 'Chưa có màn hình bán hàng'}</h1>
        <p>Các đơn và tiền đã ghi vẫn an toàn trên máy này: máy tính tiền chạy riêng, không dừng theo màn hình.</p>
        <p>${hasScreens ? 'Bấm Mở lại. Nếu vẫn dừng, khởi động lại máy tính rồi báo bộ phận hỗ trợ.' : 'Hãy cài lại phần mềm.'}</p>
        <a href="/">Mở lại</a>
      </section>
      <section lang="en">
        <h2>${hasScreens ? 'The screens stopped several times' : 'The screens are missing'}</h2>
        <p>Orders and cash recorded so far are safe on this computer: the till runs apart from its screens.</p>
        <p>${hasScreens ? 'Press Open again. If they stop again, restart the computer and tell support.' : 'Install the program again.'}</p>
        <a href="/">Open again</a>
      </section>
    </main>
  </body>
</html>
`;

export const stoppedStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1c2422, #e9efed); --ground: light-dark(#f4f6f5, #141a18);
  --card: light-dark(#ffffff, #1d2523); --quiet: light-dark(#55615d, #a3b0ab); --action: light-dark(#0b6b52, #4cc9a4); }
* { box-sizing: border-box; margin: 0; }
body { font: 18px/1.55 'Segoe UI', system-ui, sans-serif; color: var(--ink); background: var(--ground); }
main { min-height: 100vh; display: grid; place-content: center; gap: 20px; padding: 32px; }
section { max-width: 640px; padding: 28px 32px; border-radius: 16px; background: var(--card); display: grid; gap: 12px; }
h1, h2 { font-size: 24px; line-height: 1.3; }
section[lang] { color: var(--quiet); }
section[lang] h2 { font-size: 19px; }
a { justify-self: start; padding: 12px 24px; border-radius: 10px; color: light-dark(#ffffff, #08231b); background: var(--action);
  font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
`;
