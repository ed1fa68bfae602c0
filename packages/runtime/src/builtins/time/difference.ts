/** How far apart two times are in years, months, days, hours, minutes and seconds. */

import { type Civil, daysInMonth } from "./civil.ts";

type Field = keyof Civil;

/** The smallest units borrow from the next larger ones; a month lends as many days as the earlier time's month has. */
export function calendarDifference(earlier: Civil, later: Civil): readonly number[] {
  const borrowed = (field: Field, lent: number, owes: number): [number, number] => {
    const difference = later[field] - earlier[field] - owes;
    return difference < 0 ? [difference + lent, 1] : [difference, 0];
  };
  const [second, minuteOwes] = borrowed("second", 60, 0);
  const [minute, hourOwes] = borrowed("minute", 60, minuteOwes);
  const [hour, dayOwes] = borrowed("hour", 24, hourOwes);
  const [day, monthOwes] = borrowed("day", daysInMonth(earlier.year, earlier.month), dayOwes);
  const [month, yearOwes] = borrowed("month", 12, monthOwes);
  return [later.year - earlier.year - yearOwes, month, day, hour, minute, second];
}
