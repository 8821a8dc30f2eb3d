import type { CommandType } from '../commands.ts';
import type { Note } from './note.ts';

/** What each command does, for whoever writes a program against the till. */
export const commandNotes: { readonly [Type in CommandType]: Note } = {
  OpenSession: {
    en: 'Opens a cash session with the float counted by denomination.',
    vi: 'Mở ca với tiền lẻ đầu ca, đếm theo mệnh giá.',
  },
  MoveCash: {
    en: 'Puts cash into the drawer or takes it out, with a reason.',
    vi: 'Nộp tiền vào két hoặc rút tiền ra, kèm lý do.',
  },
  OpenDrawer: {
    en: 'Opens the drawer without a sale, with a reason.',
    vi: 'Mở két khi không bán hàng, kèm lý do.',
  },
  CountCash: {
    en: 'Writes down a count of the drawer. The last count is the one a session closes with.',
    vi: 'Ghi lại số tiền đếm trong két. Ca đóng theo lần đếm cuối.',
  },
  CloseSession: {
    en: 'Closes the session with its last count and writes the Z report.',
    vi: 'Đóng ca theo lần đếm cuối và ghi báo cáo Z.',
  },
  OpenOrder: { en: 'Opens an order.', vi: 'Mở đơn.' },
  AddLine: {
    en: 'Adds a product, by id or barcode, at the price of this moment.',
    vi: 'Thêm mặt hàng theo mã hoặc mã vạch, theo giá lúc này.',
  },
  AddOpenItem: {
    en: 'Adds an item that is not in the catalogue, with its name and price typed in.',
    vi: 'Thêm món ngoài danh mục, tự nhập tên và giá.',
  },
  ChangeQuantity: { en: 'Sets the quantity of a line.', vi: 'Đổi số lượng của một dòng.' },
  RemoveLine: {
    en: 'Takes a line, or a part of it, off the order.',
    vi: 'Bỏ một dòng, hoặc một phần của nó, khỏi đơn.',
  },
  ChangeModifiers: {
    en: 'Changes what a line is made with; the price follows.',
    vi: 'Đổi tùy chọn của một dòng; giá đổi theo.',
  },
  NoteLine: { en: 'Writes a note on a line.', vi: 'Ghi chú cho một dòng.' },
  OverridePrice: {
    en: 'Sells a line at another unit price, with a reason.',
    vi: 'Bán một dòng với đơn giá khác, kèm lý do.',
  },
  GiveDiscount: {
    en: 'Takes a percentage or an amount off a line or the whole order.',
    vi: 'Giảm theo phần trăm hoặc số tiền, cho một dòng hoặc cả đơn.',
  },
  WithdrawDiscount: { en: 'Takes a discount back.', vi: 'Bỏ một khoản giảm giá.' },
  LabelOrder: {
    en: 'Names the order: a table, a guest.',
    vi: 'Đặt tên cho đơn: số bàn, tên khách.',
  },
  NameBuyer: {
    en: 'Puts the name, tax code and address of a buyer on the order, for its receipt.',
    vi: 'Ghi tên, mã số thuế và địa chỉ người mua vào đơn, để in lên phiếu.',
  },
  SendLines: {
    en: 'Tells kitchen and bar what has changed on the order since they were told last; nothing is told twice.',
    vi: 'Báo bếp và bar những gì đã đổi trên đơn từ lần báo trước; không báo hai lần.',
  },
  ReprintSlip: {
    en: 'Prints a kitchen or bar slip again, marked as reprint.',
    vi: 'In lại phiếu bếp hoặc bar, có ghi là in lại.',
  },
  PutPeripheral: {
    en: 'Sets up or changes a scale, a scanner or a display.',
    vi: 'Thêm hoặc sửa cân, máy quét, màn hình khách.',
  },
  WithdrawPeripheral: {
    en: 'Takes a scale, scanner or display out of use.',
    vi: 'Bỏ cân, máy quét hoặc màn hình khách.',
  },
  LookForPeripherals: {
    en: 'Looks for scanners and serial ports of this machine.',
    vi: 'Tìm máy quét và cổng nối tiếp của máy này.',
  },
  ShowOrder: {
    en: 'Shows an order, or none, to the guest.',
    vi: 'Cho khách xem một đơn, hoặc không đơn nào.',
  },
  PrintLabels: {
    en: 'Prints shelf labels of a product, with its price of now.',
    vi: 'In tem giá của một mặt hàng, theo giá hiện tại.',
  },
  PrintBill: {
    en: 'Prints what the guest would pay now. It is no receipt, and each print is counted.',
    vi: 'In tạm tính cho khách xem. Không phải phiếu thanh toán; mỗi lần in đều được đếm.',
  },
  Reprint: {
    en: 'Prints a receipt, refund or Z report again, marked as copy and counted.',
    vi: 'In lại phiếu bán, phiếu trả hoặc báo cáo Z, có ghi bản sao và được đếm.',
  },
  ConfirmPaper: {
    en: 'Says that a paper of which no printer could tell is in hand, so that nobody looks for it.',
    vi: 'Xác nhận đã cầm tờ giấy mà máy in không cho biết đã in hay chưa.',
  },
  ParkOrder: { en: 'Puts an order aside.', vi: 'Tạm giữ đơn.' },
  RecallOrder: { en: 'Takes a parked order up again.', vi: 'Gọi lại đơn đang tạm giữ.' },
  TakePayment: {
    en: 'Takes a part of what is due, before the order is settled.',
    vi: 'Thu trước một phần tiền của đơn.',
  },
  AskCard: {
    en: 'Has a card terminal ask for a card. What becomes of it stands in the view `order`; approved, it is taken as a payment.',
    vi: 'Cho máy cà thẻ nhận thẻ. Kết quả hiện trong khung nhìn `order`; được duyệt thì ghi thành một khoản đã thu.',
  },
  CancelCard: {
    en: 'Asks the terminal to stop waiting for a card.',
    vi: 'Bảo máy cà thẻ thôi chờ thẻ.',
  },
  RecallCard: {
    en: 'Asks the terminal what became of a card of which nobody knows. It never charges.',
    vi: 'Hỏi lại máy cà thẻ về lần quẹt chưa rõ kết quả. Không bao giờ trừ tiền thêm.',
  },
  DecideCard: {
    en: 'A person says whether a card was charged, when its terminal cannot.',
    vi: 'Người quản lý nói thẻ đã bị trừ tiền hay chưa, khi máy cà thẻ không trả lời được.',
  },
  ReversePayment: {
    en: 'Gives back a payment of an order that is not settled yet.',
    vi: 'Hoàn lại một khoản đã thu của đơn chưa thanh toán.',
  },
  SettleOrder: {
    en: 'Takes the tenders, closes the order and gives it its receipt number.',
    vi: 'Thu tiền, thanh toán đơn và cấp số phiếu.',
  },
  VoidOrder: { en: 'Calls the whole order off.', vi: 'Hủy cả đơn.' },
  SetReturns: {
    en: 'Puts goods of an earlier receipt on an open order, to be exchanged for what it sells. Settling writes both documents at once.',
    vi: 'Đưa hàng của phiếu cũ vào đơn đang mở để đổi lấy hàng mới. Khi thanh toán, hai phiếu được ghi cùng lúc.',
  },
  RefundLines: {
    en: 'Takes sold lines back and pays their money back.',
    vi: 'Nhận lại hàng đã bán và trả lại tiền.',
  },
  PutProduct: {
    en: 'Adds a product or changes fields of one.',
    vi: 'Thêm mặt hàng hoặc sửa thông tin mặt hàng.',
  },
  WithdrawProduct: { en: 'Takes a product out of sale.', vi: 'Ngừng bán một mặt hàng.' },
  PutDocument: {
    en: 'Adds or changes a category, modifier group, tax class or price list.',
    vi: 'Thêm hoặc sửa nhóm hàng, nhóm tùy chọn, nhóm thuế, bảng giá.',
  },
  WithdrawDocument: { en: 'Withdraws one of those.', vi: 'Bỏ một trong các mục đó.' },
  PutStore: { en: 'Changes fields of the store.', vi: 'Sửa thông tin cửa hàng.' },
  SettleAnomaly: {
    en: 'Says what became of facts that cannot all be true. Money that goes back leaves the drawer.',
    vi: 'Ghi lại cách xử lý những việc mâu thuẫn nhau. Tiền trả lại được lấy từ két.',
  },
  PairTill: {
    en: 'Pairs this till with a sync server, with a code its operator gave.',
    vi: 'Ghép máy này với máy chủ bằng mã ghép do người quản trị cấp.',
  },
  OfferPairing: {
    en: 'Makes a code that lets one tablet in. The view tablets shows it.',
    vi: 'Tạo mã ghép cho một máy tính bảng. Mã hiện trong tablets.',
  },
  OpenToShop: {
    en: 'Makes this till listen to the shop’s network, from now on and after every start.',
    vi: 'Mở máy này cho mạng của cửa hàng, từ nay và mỗi lần khởi động.',
  },
  AddNeighbour: {
    en: 'Speaks with another till of the shop at this address, from now on.',
    vi: 'Nối với một máy tính tiền khác của quán ở địa chỉ này, từ nay về sau.',
  },
  RemoveNeighbour: {
    en: 'No longer looks for a till at an address that somebody typed.',
    vi: 'Thôi tìm máy tính tiền ở một địa chỉ đã gõ.',
  },
  PutTablet: { en: 'Gives a tablet a name.', vi: 'Đặt tên cho máy tính bảng.' },
  WithdrawTablet: {
    en: 'Shuts a tablet out. What was ordered at it before still arrives.',
    vi: 'Thu hồi máy tính bảng. Món đã gọi trên máy vẫn tới quầy.',
  },
  PutRole: {
    en: 'Adds a role or changes what it may do.',
    vi: 'Thêm vai trò hoặc đổi quyền của vai trò.',
  },
  WithdrawRole: { en: 'Takes a role away.', vi: 'Bỏ một vai trò.' },
  PutStaff: {
    en: 'Adds a member of staff or changes one. The PIN is hashed before anything is written.',
    vi: 'Thêm hoặc sửa nhân viên. PIN được băm trước khi ghi.',
  },
  PutPrinter: {
    en: 'Adds a printer of the shop or changes one: how it is reached, what it is there for, which one helps out.',
    vi: 'Thêm hoặc sửa một máy in của cửa hàng: nối thế nào, in gì, máy nào in thay.',
  },
  WithdrawPrinter: { en: 'Takes a printer away.', vi: 'Bỏ một máy in.' },
  TryPrinter: {
    en: 'Prints a test or calibration slip. What became of it, and why, stands in the view printers.',
    vi: 'In phiếu thử hoặc phiếu chỉnh. Kết quả và lý do nằm trong printers.',
  },
  MovePaper: {
    en: 'Gives a waiting paper, of which no byte has left, to another printer.',
    vi: 'Chuyển phiếu đang chờ, chưa gửi byte nào, sang máy in khác.',
  },
  LookForPrinters: {
    en: 'Looks for printers near the till, once. The view printers tells what is found.',
    vi: 'Tìm máy in quanh máy tính tiền, một lần. Kết quả nằm trong printers.',
  },
  WithdrawStaff: { en: 'Somebody no longer works here.', vi: 'Nhân viên nghỉ việc.' },
};
