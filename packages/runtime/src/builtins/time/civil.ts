/** Calendar and clock fields, and the seconds that they stand for. */

export interface Civil {
  readonly year: number;
  /** 1 for January. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Seconds since 1970 of fields read as UTC; fields beyond their range carry over, as in Go's `time.Date`. */
export function civilSeconds({ year, month, day, hour, minute, second }: Civil): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 1000 + hour * 3600 + minute * 60 + second;
}

export function civilOf(seconds: number): Civil {
  const date = new Date(seconds * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** 0 for Sunday. */
export function weekdayOf({ year, month, day }: Civil): number {
  const days = civilSeconds({ year, month, day, hour: 0, minute: 0, second: 0 }) / 86_400;
  return (((days + 4) % 7) + 7) % 7;
}

/** 1 for the first of January. */
export function dayOfYear(civil: Civil): number {
  const midnight = { ...civil, hour: 0, minute: 0, second: 0 };
  return (civilSeconds(midnight) - civilSeconds({ ...midnight, month: 1, day: 1 })) / 86_400 + 1;
}

export function daysInMonth(year: number, month: number): number {
  return civilOf(civilSeconds({ year, month: month + 1, day: 0, hour: 0, minute: 0, second: 0 })).day;
}

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
