const vi = {
  title: 'Máy in trên quầy',
  switches: 'Thử sự cố',
  paperOut: 'Hết giấy',
  coverOpen: 'Mở nắp',
  offline: 'Tắt máy',
  slow: 'In chậm',
  silent: 'Không trả lời',
  cutCable: 'Rút dây mạng',
  drawerClosed: 'Két đóng',
  drawerOpen: 'Két vừa mở',
  zoom: 'Phóng to',
  empty: 'Bán một đơn, phiếu sẽ in ra ở đây.',
  slip: (number) => `Phiếu in số ${number}`,
};

const en = {
  title: 'The printer on the counter',
  switches: 'Try a fault',
  paperOut: 'Paper out',
  coverOpen: 'Cover open',
  offline: 'Switched off',
  slow: 'Slow',
  silent: 'Answers nothing',
  cutCable: 'Pull the cable',
  drawerClosed: 'Drawer closed',
  drawerOpen: 'Drawer just opened',
  zoom: 'Zoom',
  empty: 'Sell something and its receipt comes out here.',
  slip: (number) => `Slip ${number}`,
};

export const language = navigator.language.startsWith('en') ? 'en' : 'vi';
export const words = { vi, en }[language];
