/// A driver without a device: it is there, answers what it is asked, and goes.
namespace quiet

import nt "github.com/arc-lang/windows/kernel/raw/ntoskrnl"

const FIRST_BYTES: usize = 16

let asked: uint32 = 0

/// What a request ends with.
func complete(irp: *nt.IRP, status: nt.NTSTATUS, size: usize) nt.NTSTATUS {
    irp.IoStatus.Status = status
    irp.IoStatus.Information = size
    nt.IoCompleteRequest(irp, nt.IO_NO_INCREMENT)
    return status
}

func on_open(device: *nt.DEVICE_OBJECT, irp: *nt.IRP) nt.NTSTATUS {
    asked++
    return complete(irp, nt.STATUS_SUCCESS, 0)
}

/// A read gives small letters, and not more than a few.
func on_read(device: *nt.DEVICE_OBJECT, irp: *nt.IRP) nt.NTSTATUS {
    let stack = nt.IoGetCurrentIrpStackLocation(irp)
    let size = cast<usize>(stack.Parameters.Read.Length)
    if size < FIRST_BYTES {
        return complete(irp, nt.STATUS_BUFFER_TOO_SMALL, 0)
    }
    let bytes = cast<*byte>(irp.AssociatedIrp.SystemBuffer)
    for i in 0..FIRST_BYTES {
        bytes[i] = 'a' + cast<byte>(i)
    }
    return complete(irp, nt.STATUS_SUCCESS, FIRST_BYTES)
}

extern func DriverEntry(driver: *nt.DRIVER_OBJECT, registry_path: *nt.UNICODE_STRING) nt.NTSTATUS {
    let device: *nt.DEVICE_OBJECT = null
    try nt.IoCreateDevice(driver, 0, null, nt.FILE_DEVICE_UNKNOWN, nt.FILE_DEVICE_SECURE_OPEN, false, &device)
    device.Flags |= nt.DO_BUFFERED_IO

    // One routine serves both.
    driver.MajorFunction[nt.IRP_MJ_CREATE] = &on_open
    driver.MajorFunction[nt.IRP_MJ_CLOSE] = &on_open
    driver.MajorFunction[nt.IRP_MJ_READ] = &on_read
    driver.DriverUnload = &on_unload
    return nt.STATUS_SUCCESS
}

func on_unload(driver: *nt.DRIVER_OBJECT) {
    nt.IoDeleteDevice(driver.DeviceObject)
}
