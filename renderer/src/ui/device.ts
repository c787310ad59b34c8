/** Nobody reads a device id: its last letters tell laptops of one office apart. */
export const deviceName = (device: string, own: boolean): string =>
  own ? 'laptop ini' : `laptop ${device.slice(-6).toUpperCase()}`
