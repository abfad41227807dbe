/** English sentences of files, rosters, records and units. */
export const ROSTER_EN = {
  workbook: {
    "too-large":
      "The file has {{megabytes}} MB; at most {{limitMegabytes}} MB are taken. Remove pictures or sheets you do not need.",
    "unknown-extension": "A file .{{extension}} cannot be read. Upload {{accepted}}.",
    "wrong-kind":
      "The name says .{{extension}}, the content is {{detected}}. Open it in Excel or WPS and save it as .{{extension}}.",
    "no-content": "The file is empty (0 bytes).",
    damaged:
      "The file is damaged and cannot be read. Open it in Excel or WPS, save it again and upload that.",
    encrypted: "The file is protected by a password. Remove the password and upload it again.",
    encoding: "The encoding of the text is not known. Save the file as “CSV UTF-8” or as .xlsx.",
    "too-many-parts":
      "The file holds {{parts}} parts; at most {{limit}} are taken. Copy the data into a new workbook.",
    "unpacks-too-large": "Unpacked, the file exceeds {{limitMegabytes}} MB; it was not read.",
    "external-link":
      "The file points to something outside ({{target}}). Break the link, keep the values only.",
    formula:
      "Sheet “{{sheet}}” has a formula in {{cell}} ({{count}} in all). Paste as values and upload again.",
    "too-many-rows": "With sheet “{{sheet}}” the file exceeds {{limit}} rows. Split it into several files.",
    "too-many-columns": "Sheet “{{sheet}}” has {{columns}} columns; at most {{limit}} are taken.",
    "too-many-sheets": "The file has {{sheets}} sheets; at most {{limit}} are taken.",
    empty: "There is nothing in the file.",
    "too-complex": "The file is too complex to be read. Copy the data into a new workbook.",
    "took-too-long":
      "Reading took longer than {{seconds}} seconds and was stopped. Copy the data into a new workbook.",
    busy: "Too many files are being read at the moment. Try again shortly.",
  },
  roster: {
    "header-not-found":
      "No header was found in the first {{searched}} rows of sheet “{{sheet}}” (at least 姓名 and two more columns).",
    "columns-missing":
      "Required columns are missing: {{columns}}. Match them by hand, or give one value for all rows.",
    "no-rows": "Sheet “{{sheet}}” has nobody under its header.",
    "cell-required": "“{{column}}” must be filled in.",
    "word-unknown": "“{{value}}” is not known in “{{column}}”. Possible: {{accepted}}.",
    "name-unreadable": "“{{value}}” does not look like a name.",
    "text-too-long": "“{{column}}” has {{length}} characters; at most {{limit}} are taken.",
    "digits-lost":
      "“{{column}}” is a number: Excel turned the digits after the 15th into zeros. Format the column as text and type it again.",
    "grade-out-of-range": "“{{column}}” is a whole number from {{minimum}} to {{maximum}}, not “{{value}}”.",
    "date-unreadable": "“{{value}}” in “{{column}}” is no date. Write 1990.05 or 1990-05-01.",
    "date-impossible": "“{{value}}” in “{{column}}” is a date that does not exist.",
    "date-without-month": "“{{value}}” in “{{column}}” is a year only; add the month.",
    "date-january-or-october":
      "“{{value}}” in “{{column}}” may be January, or October without its 0. Write -01 or -10 (like 1990-10).",
    "date-in-future": "“{{value}}” in “{{column}}” lies after today.",
    "identity-length": "An identity number has 18 characters, not {{length}}.",
    "identity-birth": "The date of birth in the identity number does not exist.",
    "identity-checksum": "The identity number fails its checksum; compare every digit.",
    "identity-as-number":
      "Excel took the identity number for a number and lost its last three digits. Format the column as text and type it again.",
    "identity-as-number-fits":
      "Excel took the identity number for a number and made its last three digits zeros; what is left happens to pass the checksum but cannot be trusted. Format the column as text and type it again.",
    "sex-differs-from-identity": "The sex “{{value}}” is not the one of the identity number.",
    "phone-invalid": "The phone must be a mobile number of 11 digits, not “{{value}}”.",
    "duplicate-identity": "The identity number is that of row {{rows}} too.",
    "duplicate-phone": "The phone is that of row {{rows}} too.",
    "duplicate-person":
      "Name, month of birth and community are those of row {{rows}} too. If they are two persons, give their identity numbers.",
    "subdistrict-unknown": "There is no subdistrict “{{value}}”, nor one with a similar name.",
    "community-unknown": "The subdistrict has no community “{{value}}”, nor one with a similar name.",
    "community-elsewhere":
      "The community “{{value}}” belongs to {{subdistricts}}, not to the subdistrict given.",
    "masked-without-match":
      "“{{column}}” is masked, and nobody here fits it. Give the number in full for a new person.",
    "masked-differs": "“{{column}}” is masked and differs from {{known}}. To change it, give it in full.",
    "identity-differs":
      "Name and phone are those of a person known here, the identity number is not (known: {{known}}). Please check.",
    "phone-of-another": "The phone is registered for “{{name}}”.",
    "match-ambiguous":
      "{{count}} persons here have this name and month of birth. Give the identity number to tell them apart.",
    "same-cadre-twice": "Row {{rows}} is the same person here.",
    "birth-differs-from-identity":
      "The month of birth differs from the identity number ({{birth}}); the file's is taken.",
    "party-date-without-party": "A date of joining the Party is given, but the person is no member.",
    "community-work-before-work": "Community work began before work began.",
    "birth-taken-from-identity":
      "January or October could not be told; {{birth}} was taken from the identity number.",
    where: "{{cell}} ({{column}}): ",
    "skipped-empty": "empty",
    "skipped-total": "total",
    "skipped-note": "note under the table",
    "skipped-header": "repeated header",
    "community-misspelt": "The subdistrict has no community “{{value}}”. Did you mean: {{suggestions}}?",
    "subdistrict-misspelt": "There is no subdistrict “{{value}}”. Did you mean: {{suggestions}}?",
    "sheet-missing": "The file has no such sheet. Choose again.",
    "import-closed": "This import is finished, dropped or not yet checked. Upload the file again.",
    "changed-since-check":
      "The roster has changed since the check; nothing was written. Check again, then confirm.",
    "has-rejected-rows":
      "{{count}} rows cannot be imported. Choose to import the others without them, or correct the file and upload it again.",
    "person-elsewhere":
      "{{cell}}: this identity number is registered with a unit outside of your scope. That unit or the district has to transfer the person first.",
  },
  people: {
    "sex-differs": "The sex does not agree with the identity number. Check both.",
    "identity-taken": "This identity number is registered for another cadre. Check it.",
    "identity-length": "An identity number has 18 characters.",
    "identity-birth": "The date of birth in the identity number does not exist. Check it.",
    "identity-checksum": "The check character of the identity number is wrong; a digit may be mistyped.",
    "phone-invalid": "A mobile number of the mainland has 11 digits.",
    "unit-kind":
      "Cadres are registered with the district, a subdistrict or a community; “{{unit}}” is none of these.",
    "appointment-ends-before-start": "The end {{toOn}} has to be after the start {{fromOn}}.",
    "appointment-in-future": "The start {{fromOn}} lies in the future. Enter it when it has come.",
    "appointment-held": "This person has held the post at “{{unit}}” since {{fromOn}}.",
    "appointment-ended": "This appointment ended on {{toOn}}.",
    "move-is-transfer":
      "To move somebody to {{unit}} use “Transfer”: with its day and document the history of posts and units stays whole.",
    "transfer-same-unit": "This person already belongs to {{unit}}.",
    "transfer-in-future": "The day of the transfer, {{onDay}}, has not come yet; enter it on the day.",
    "transfer-before-stay":
      "This person belongs to the present unit since {{since}}; the transfer cannot be earlier.",
    "reason-needed": "Say what it is for (at least 4 characters); it goes into the audit log.",
  },
  unit: {
    "root-exists": "The tree has its district already; put other units below it.",
    "kind-under-parent": "A unit of this level cannot stand under “{{parent}}”.",
    "kind-of-community": "“{{unit}}” is no community: only communities have a kind.",
    "name-taken": "“{{name}}” exists already at this place. Choose another name.",
    "code-taken": "The code “{{code}}” is taken.",
    "already-there": "“{{unit}}” is under “{{parent}}” already.",
    "under-itself": "“{{unit}}” cannot be moved below itself.",
  },
  field: {
    month: "Write a month like 1990-05.",
    date: "Write a date like 2021-06 or 2021-06-01.",
  },
};
