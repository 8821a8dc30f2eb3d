/** The demo's people, by the PINs that `npm start` prints. */
export const cashier = { name: 'Lê Thu Hà', pin: '1111' };
export const secondCashier = { name: 'Phạm Minh Quân', pin: '2222' };
export const owner = { name: 'Nguyễn Thị Hồng Ngọc', pin: '246810' };
export const manager = { name: 'Trần Văn Đạt', pin: '1357' };
