import { Buffer } from 'node:buffer'

const SPREADSHEET = 'PK\u0003\u0004\u0014\u0000\u0006\u0000........................[Content_Types].xml'

/** A file of each kind that cannot be imported as it is, with what the preview must say of it. */
export const BAD_FILES: { name: string; content: string | Buffer; says: string }[] = [
  { name: 'empty.csv', content: '', says: 'This file is empty.' },
  { name: 'blank.csv', content: '\n \r\n\n', says: 'This file is empty.' },
  { name: 'header.csv', content: 'Name,Email\n', says: 'There is a header but no row under it.' },
  { name: 'picture.csv', content: Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1'), says: 'This is a picture, not a table.' },
  { name: 'renamed.csv', content: Buffer.from(SPREADSHEET, 'latin1'), says: 'This archive or spreadsheet breaks off' },
  { name: 'report.csv', content: '%PDF-1.7\n%', says: 'This is a PDF, not a table.' },
  { name: 'bytes.csv', content: Buffer.alloc(5000, 1), says: 'This is not a text file' },
  { name: 'nobody.csv', content: 'Colour,Size\nred,4\n', says: 'No column says who the person is.' },
  {
    name: 'first-row.csv',
    content: 'Anna,anna@example.com\nBea,bea@example.com\n',
    says: 'The first row holds anna@example.com',
  },
  { name: 'no-date.csv', content: 'Email,Order ID,Total\na@example.com,1,5\n', says: 'none for the order date' },
  { name: 'no-total.csv', content: 'Email,Order ID,Order Date\na@example.com,1,2026-01-02\n', says: 'none for the order total' },
  {
    name: 'twice.csv',
    content: 'Email,Order Date,Total,Total\na@example.com,2026-01-02,5,6\n',
    says: 'Total, Total are taken for the same thing (order total).',
  },
  {
    name: 'quotes.csv',
    content: `Name,Email\n${'"x,y\n'.repeat(1200)}`,
    says: 'A quotation mark that opens on line 2 is never closed',
  },
]

/** Readable, with faults in some rows: everything that is left out, line by line. */
export const RAGGED = [
  'Name,Email,Phone,Order ID,Order Date,Total',
  'Anna,anna@example.com,+390555550160,1,2026-01-02,10.50',
  'Bea,bea@example.com,12,2,2026-01-03,20.00',
  'Cia,cia@example.com,,3,31/02/2026,20.00',
  'Dea,dea@example.com,,4,2026-01-05,twenty',
  'Eva,eva@example.com',
  '"=Fia,fia@example.com,,5,2026-01-06,1.00',
  '',
  'Gea,gea@example.com,,6,2026-01-07,30.00,,',
  'Ida,ida@example.com,,7,2026-01-08,40.00,more',
].join('\n')

/** Cells of the download that belongs to it. */
export const RAGGED_LEFT_OUT = [
  ['File', 'Line', 'Reason', 'Column', 'Value'],
  ['ragged.csv', '3', 'not a phone number', 'Phone', '12'],
  ['ragged.csv', '4', 'not a date', 'Order Date', '31/02/2026'],
  ['ragged.csv', '5', 'not an amount', 'Total', 'twenty'],
  ['ragged.csv', '6', 'fewer columns than the header', 'whole row', 'Eva eva@example.com'],
  ['ragged.csv', '7', 'quotation mark never closed', 'whole row', '"=Fia,fia@example.com,,5,2026-01-06,1.00'],
  ['ragged.csv', '10', 'more columns than the header', 'whole row', 'more'],
]
