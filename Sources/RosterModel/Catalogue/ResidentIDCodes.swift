extension Catalogue {
  static let residentIDEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .residentIDLength,
      message: (zh: "身份证号应为 18 位，现为 {0} 位", en: "a resident ID has 18 characters, this one {0}"),
      cause: (zh: "漏填或多填了号码。", en: "A digit is missing or too many."),
      remedy: (zh: "对照身份证核对后填写 18 位号码", en: "compare with the card and write all 18 characters"),
      source: "GB 11643-1999; domain 4"),
    CatalogueEntry(
      .residentIDCharacters,
      message: (zh: "身份证号含有不允许的字符", en: "the resident ID has characters that do not belong in it"),
      cause: (zh: "前 17 位只能是数字，最后一位是数字或 X。", en: "The first 17 are digits, the last a digit or X."),
      remedy: (zh: "删除字母、符号，填写 18 位号码", en: "remove letters and marks, write all 18 characters"),
      source: "GB 11643-1999"),
    CatalogueEntry(
      .residentIDCheckCharacter,
      message: (zh: "身份证号校验码错误，号码有误", en: "the check character is wrong: the number is mistyped"),
      cause: (
        zh: "最后一位由前 17 位按 ISO 7064 MOD 11-2 计算得出，不符说明某一位写错。",
        en: "The last character follows from the first 17 (ISO 7064 MOD 11-2); where it does not, some digit is wrong."
      ),
      remedy: (zh: "对照身份证逐位核对", en: "compare it digit by digit with the card"),
      source: "GB 11643-1999; ISO 7064"),
    CatalogueEntry(
      .residentIDBirthDate,
      message: (zh: "身份证号中的出生日期不存在或不合理", en: "the birth date in the resident ID is impossible"),
      cause: (
        zh: "第 7 至 14 位不是一个存在的、1900 年以来且不晚于核对日的日期。",
        en: "Digits 7 to 14 are no existing day between 1900 and the day of the check."
      ),
      remedy: (zh: "对照身份证核对第 7 至 14 位", en: "compare digits 7 to 14 with the card"),
      source: "GB 11643-1999; domain 4"),
    CatalogueEntry(
      .residentIDProvince,
      message: (zh: "身份证号前两位不是任何省份的代码", en: "the first two digits are no province's code"),
      cause: (zh: "前两位应为 GB/T 2260 的省级代码。", en: "They must be a provincial code of GB/T 2260."),
      remedy: (zh: "对照身份证核对前 6 位", en: "compare the first 6 digits with the card"),
      source: "GB/T 2260"),
    CatalogueEntry(
      .sexContradicts,
      message: (zh: "性别“{0}”与身份证号不符", en: "the sex “{0}” contradicts the resident ID"),
      cause: (zh: "身份证号第 17 位奇数为男，偶数为女。", en: "The 17th digit is odd for men and even for women."),
      remedy: (zh: "核对性别和身份证号，改正填错的一项", en: "check both and correct the one that is wrong"),
      source: "GB 11643-1999"),
    CatalogueEntry(
      .residentIDFifteenDigits,
      message: (zh: "请填写18位身份证号", en: "write the 18-character resident ID"),
      cause: (zh: "15 位的第一代身份证号已停用。", en: "The 15-digit numbers of the first generation are no longer in use."),
      remedy: (zh: "请填写18位身份证号", en: "write the 18-character number of the present card"),
      source: "GB 11643-1999; domain 4"),
    CatalogueEntry(
      .countyUnknown, .warning,
      message: (zh: "身份证号前 6 位 {0} 不在区划代码表中", en: "the first 6 digits {0} are in no table of counties"),
      cause: (
        zh: "历年行政区划代码（含已撤销的）中没有这个代码；代码表难免有遗漏，因此只作提醒。",
        en: "No county, present or abolished, has this code; tables have gaps, so this only warns."
      ),
      remedy: (zh: "对照身份证核对前 6 位；无误则不必处理", en: "compare with the card; nothing to do if it is right"),
      source: "GB/T 2260; domain 4"),
  ]
}
