export {
  isGranted,
  permissions,
  type Grant,
  type Need,
  type Permission,
  type RoleFields,
} from './permission.ts';
export { permissionList, role, type RoleEvent } from './role.ts';
export {
  staff,
  type Staff,
  type StaffCommand,
  type StaffEvent,
  type StaffFields,
  type StaffRefusal,
} from './staff.ts';
