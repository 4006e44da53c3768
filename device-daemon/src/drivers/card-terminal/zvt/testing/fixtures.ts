/**
 * Bytes of real terminals, as published in the tests of two open-source libraries.
 * portalum: Portalum/Portalum.Zvt, src/Portalum.Payment.Zvt.UnitTest (CardComplete and hobex terminals, Austria).
 * everest: EVerest/zvt, zvt/src/packets.rs (Feig cVEND plug, Germany).
 */
export const FIXTURES = {
  /** portalum, StatusInformationParserTest: the customer pressed the abort key. */
  abortByKey:
    '04 0F 1E 27 6C 29 28 00 48 69 3C F0 F1 F9 41 62 62 72 75 63 68 20 64 75 72 63 68 20 4B 75 6E 64 65',
  /** portalum, StatusInformationParserTest: 20.40 EUR paid with a Debit Mastercard. */
  paid: `04 0F 77 27 00 04 00 00 00 00 20 40 0B 00 04 70 0C 22 39 53 0D 10 06 0E 25 12 17 00 01 19 70
    22 F0 F8 EE EE EE EE EE EE 47 71 29 28 00 48 69 2A 31 30 30 34 36 31 37 36 33 20 20 20 20 20 20
    3B 36 31 31 38 30 34 00 00 3C F0 F1 F4 47 45 4E 2E 4E 52 2E 3A 36 31 31 38 30 34 49 09 78 87 04 70
    88 00 04 70 8A 2E 8B F1 F7 44 65 62 69 74 20 4D 61 73 74 65 72 63 61 72 64 00`,
  /** portalum, StatusInformationParserTest: contactless, no verification, no amount, with TLV. */
  contactless: `04 0F 65 27 00 0C 23 13 55 0D 10 29 0E 99 99 22 F0 F8 EE EE EE EE EE EE 47 71 A0 01 29 00 00 00 06
    87 00 08 0B 00 00 00 8A 06 8B F1 F1 4D 41 53 54 45 52 43 41 52 44 00 06 2E 2F 08 1F 12 01 02 1F 10 01 00
    60 1B 43 07 A0 00 00 00 04 10 10 44 10 44 65 62 69 74 20 4D 61 73 74 65 72 63 61 72 64 1F 2B 04 10 01 50 08`,
  /** portalum, PrintLineTest: a line of the end-of-day receipt, and its end. */
  printLine: '06 D1 0E 40 54 45 53 54 20 50 6F 72 74 61 6C 75 6D',
  printEnd: '06 D1 01 81',
  /** portalum, PrintLineTest: "** HÄNDLERBELEG **" in Latin-1, receipt type merchant behind it. */
  merchantLine: '06 D1 19 40 2A 2A 20 48 C4 4E 44 4C 45 52 42 45 4C 45 47 20 2A 2A 06 04 1F 07 01 01',
  /** portalum, PrintLineTest: "** KUNDENBELEG **", receipt type customer behind it. */
  customerLine: '06 D1 18 40 2A 2A 20 4B 55 4E 44 45 4E 42 45 4C 45 47 20 2A 2A 06 04 1F 07 01 02',
  /** portalum, PrintTextBlockTest: end of day without a transaction. */
  administration: `06 D3 AC 06 81 A9 1F 07 01 03 25 81 A2 07 1B 30 32 2E 31 31 2E 32 30 32 31 20 20 20 20 20 20 20 20 20
    31 37 3A 30 35 3A 30 32 07 0C 54 49 44 3A 41 48 30 30 30 30 30 36 07 14 41 62 73 63 68 6C 75 73 73 20 2D 20
    6B 65 69 6E 65 20 54 58 07 19 20 41 56 3A 20 2B 30 34 2E 30 37 20 28 4A 75 6E 20 31 31 20 32 30 32 31 29
    07 1B 54 49 3A 20 45 20 44 54 3A 20 30 2F 30 2F 20 4F 46 3A 20 30 2F 30 2F 20 43 47 3A 07 0F 20 20 20 20 20
    20 20 20 20 20 20 31 2F 30 2F 07 01 20 07 01 20 07 01 20 07 01 20 07 01 20 07 01 20 07 01 20 09 01 81`,
  /** portalum, PrintTextBlockTest: a customer's receipt of 654 bytes, so with a three-byte length. */
  customerBlock: `06 D3 FF 8E 02 06 82 02 8A 1F 07 01 02 25 82 02 82
    07 18 20 20 4C 65 69 68 73 74 65 6C 6C 75 6E 67 20 76 6F 6E 20 68 6F 62 65 78
    07 16 20 20 20 20 20 66 81 72 20 50 4F 52 54 41 4C 55 4D 20 47 6D 62 48
    07 12 20 20 20 20 20 20 20 20 48 65 72 72 20 54 65 73 74 31
    07 15 20 20 20 20 20 5A 56 54 20 54 43 50 2F 49 50 2C 20 44 48 43 50
    07 1B 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D
    07 1B 31 39 2E 31 30 2E 32 30 32 31 20 20 20 20 20 20 20 20 20 31 33 3A 33 30 3A 30 34
    07 1B 30 30 30 30 30 31 33 20 20 20 20 30 30 30 34 20 20 20 20 20 20 30 30 30 30 30 31
    07 13 20 20 20 20 20 20 20 20 4B 55 4E 44 45 4E 42 45 4C 45 47
    07 1B 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D
    07 12 54 65 72 6D 69 6E 61 6C 3A 20 41 48 30 30 30 30 30 36
    07 11 42 65 6C 65 67 23 20 20 3A 20 48 30 30 34 30 30 31
    07 12 4C 3A 2A 2A 2A 2A 2A 2A 2A 2A 2A 2A 2A 2A 30 30 30 30
    07 13 41 49 44 3A 20 41 30 30 30 30 30 30 30 30 34 31 30 31 30
    07 11 4B 61 72 74 65 3A 20 4D 41 53 54 45 52 43 41 52 44
    07 18 41 70 70 2E 20 20 3A 20 44 65 62 69 74 20 4D 61 73 74 65 72 63 61 72 64
    07 13 20 20 20 20 20 20 20 20 43 6F 6E 74 61 63 74 6C 65 73 73
    07 04 4B 41 55 46 07 01 20 07 05 53 55 4D 4D 45
    07 12 20 20 20 20 20 20 20 20 20 45 55 52 3A 20 31 2C 30 30 07 01 20
    07 1B 54 72 61 63 65 23 3A 20 20 20 20 20 20 20 20 20 20 20 20 31 30 30 30 34 30 30 31 07 01 20
    07 09 52 65 66 65 72 65 6E 7A 3A 07 01 20
    07 1A 20 41 75 74 6F 72 69 73 69 65 72 75 6E 67 73 63 6F 64 65 3A 33 36 37 36 35 35
    07 11 20 20 20 20 20 20 20 20 20 28 52 43 20 30 30 31 29
    07 14 20 20 20 20 47 65 6E 65 68 6D 69 67 74 20 33 36 37 36 35 35
    07 10 20 20 20 20 20 20 20 30 30 31 30 30 34 30 30 31 07 01 20
    07 19 20 41 56 3A 20 2B 30 34 2E 30 37 20 28 4A 75 6E 20 31 31 20 32 30 32 31 29
    07 1B 54 49 3A 20 45 20 44 54 3A 20 30 2F 30 2F 20 4F 46 3A 20 30 2F 30 2F 20 43 47 3A
    07 0F 20 20 20 20 20 20 20 20 20 20 20 31 2F 30 2F
    07 01 20 07 01 20 07 01 20 07 01 20 07 01 20 09 01 81`,
  /** everest, test_registration: password 123456, config byte DE, EUR. */
  registration: '06 00 06 12 34 56 DE 09 78',
  /** everest, test_end_of_day. */
  endOfDay: '06 50 03 12 34 56',
  /** everest, test_completion_data: the terminal's id after a registration. */
  registered: '06 0F 0A 19 10 29 52 52 35 35 49 09 78',
  /** everest, test_intermediate_status: "please wait", no time-out. */
  pleaseWait: '04 FF 02 17 00',
  /** everest, test_status_information: a card was read, nothing paid; only TLV. */
  cardRead:
    '04 0F 22 27 00 06 1E 4C 0A 00 00 00 04 63 C8 B2 AE 4F 80 1F 4C 01 01 1F 4D 02 00 03 1F 4F 02 44 00 1F 50 01 00',
} as const
