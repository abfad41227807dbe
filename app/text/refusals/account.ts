import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `account.*` and of the fields `password.*`. */
export const accountRefusals = defineText({
  namespace: "refusals-account",
  "zh-CN": {
    account: {
      "wrong-credentials": "用户名（或手机号）与密码不匹配，请核对后重试。",
      "too-many-attempts": "密码连续输错次数过多，请 {{minutes}} 分钟后再试。",
      "locked-today": "这个账号今天输错密码的次数过多。请换一台以前登录过的设备，或联系系统管理员解除锁定。",
      "user-name-taken": "用户名“{{userName}}”已被使用，请换一个。",
      "phone-taken": "这个手机号已用于另一个账号登录，请核对。",
      "phone-invalid": "手机号应为 11 位大陆手机号，请核对。",
      "cadre-has-account": "{{name}} 已有账号“{{userName}}”，一人只开一个账号。",
      "name-needed": "外部人员请填写姓名。",
      "own-account": "不能停用自己的账号，也不能撤销自己的管理员角色，请由另一位管理员操作。",
      "last-administrator": "这是最后一位能登录的系统管理员，请先指定另一位。",
      "already-disabled": "这个账号已经停用。",
      "not-disabled": "这个账号没有停用。",
      "role-held": "这个账号在同一范围已有该角色。",
      "role-not-held": "这个账号没有该角色，可能刚被撤销，请刷新。",
      "role-unit": "“{{unit}}”不是该角色的管理层级，请另选单位。",
      "roles-apart": "该角色与已有角色须由不同的人担任（职责分离）。",
      "account-disabled": "这个账号已停用，请先启用。",
    },
    password: {
      wrong: "当前密码不正确。",
      "repeat-differs": "两次输入的新密码不一样。",
      same: "新密码与当前密码相同，请换一个。",
      "too-short": "至少要 12 个字符，例如一句自己好记的话。",
      "too-long": "不能超过 128 个字符。",
      common: "这是常见密码或常见组合，容易被猜到，请换一个。",
      "about-you": "里面主要是姓名、用户名或本系统、本地的名称，容易被猜到，请换一个。",
    },
  },
  en: {
    account: {
      "wrong-credentials":
        "User name (or mobile number) and password do not match. Check them and try again.",
      "too-many-attempts": "Too many wrong passwords. Try again in {{minutes}} minutes.",
      "locked-today":
        "Too many wrong passwords for this account today. Use a device that has signed in before, or ask the system administrator to unlock it.",
      "user-name-taken": "The user name “{{userName}}” is taken. Choose another one.",
      "phone-taken": "This mobile number signs in another account already. Check it.",
      "phone-invalid": "A mobile number has 11 digits and is of the mainland. Check it.",
      "cadre-has-account": "{{name}} has the account “{{userName}}” already; one person has one account.",
      "name-needed": "Fill in the name of the person from outside.",
      "own-account":
        "You cannot disable your own account or revoke your own role of administrator. Ask another administrator.",
      "last-administrator":
        "This is the last system administrator who can sign in. Appoint another one first.",
      "already-disabled": "This account is disabled already.",
      "not-disabled": "This account is not disabled.",
      "role-held": "The account holds this role for the same scope already.",
      "role-not-held": "The account does not hold this role; it may just have been revoked. Reload the page.",
      "role-unit": "“{{unit}}” is not of the level this role is held at. Choose another unit.",
      "roles-apart":
        "This role and one already held must be held by different people (separation of duties).",
      "account-disabled": "This account is disabled. Enable it first.",
    },
    password: {
      wrong: "The present password is not right.",
      "repeat-differs": "The two new passwords differ.",
      same: "The new password is the present one. Choose another.",
      "too-short": "At least 12 characters, for instance a sentence you remember easily.",
      "too-long": "At most 128 characters.",
      common: "This is a common password or a combination of common ones and easy to guess. Choose another.",
      "about-you":
        "This is mostly a name, the user name, or a name of this system or place, and easy to guess. Choose another.",
    },
  },
});
