// options: --target=windows-kernel-x64
namespace windows

import nt "github.com/arc-lang/windows/kernel/raw/ntoskrnl"

@param(desc: "How often")
let often: uint32 = 3 //~ error: parameters of a driver are not translated yet for Windows

extern func DriverEntry(driver: *nt.DRIVER_OBJECT, registry_path: *nt.UNICODE_STRING) nt.NTSTATUS {
    driver.Flags = often
    return nt.STATUS_SUCCESS
}
