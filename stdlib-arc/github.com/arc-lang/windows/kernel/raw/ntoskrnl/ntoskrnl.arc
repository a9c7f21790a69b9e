// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// What the Windows kernel exports, by its own names.
namespace ntoskrnl

extern "ntddk.h" {
    /// The result of nearly everything: negative where it failed.
    @fails(negative) type NTSTATUS: int32
    type ULONG: uint32
    type ULONG_PTR: usize
    type BOOLEAN: bool
    type CCHAR: int8
    type DEVICE_TYPE: uint32

    const STATUS_SUCCESS: NTSTATUS
    const STATUS_UNSUCCESSFUL: NTSTATUS
    const STATUS_PENDING: NTSTATUS
    const STATUS_END_OF_FILE: NTSTATUS
    const STATUS_CANCELLED: NTSTATUS
    const STATUS_NOT_SUPPORTED: NTSTATUS
    const STATUS_INVALID_PARAMETER: NTSTATUS
    const STATUS_INVALID_DEVICE_REQUEST: NTSTATUS
    const STATUS_BUFFER_TOO_SMALL: NTSTATUS
    const STATUS_INSUFFICIENT_RESOURCES: NTSTATUS

    const FILE_DEVICE_UNKNOWN: uint32
    const FILE_DEVICE_SECURE_OPEN: uint32
    const DO_BUFFERED_IO: uint32
    const DO_DIRECT_IO: uint32
    const DO_DEVICE_INITIALIZING: uint32
    const IO_NO_INCREMENT: int8

    const IRP_MJ_CREATE: uint32
    const IRP_MJ_CLOSE: uint32
    const IRP_MJ_READ: uint32
    const IRP_MJ_WRITE: uint32
    const IRP_MJ_FLUSH_BUFFERS: uint32
    const IRP_MJ_DEVICE_CONTROL: uint32
    const IRP_MJ_INTERNAL_DEVICE_CONTROL: uint32
    const IRP_MJ_SHUTDOWN: uint32
    const IRP_MJ_CLEANUP: uint32
    const IRP_MJ_POWER: uint32
    const IRP_MJ_SYSTEM_CONTROL: uint32
    const IRP_MJ_PNP: uint32

    /// A counted text of 16-bit units; lengths are in bytes.
    struct UNICODE_STRING "UNICODE_STRING" {
        Length: uint16
        MaximumLength: uint16
        Buffer: *uint16 "PWSTR"
    }

    struct LARGE_INTEGER "LARGE_INTEGER" {
        QuadPart: int64
    }

    /// What a driver does with a request of one kind.
    type DRIVER_DISPATCH: func(DeviceObject: *DEVICE_OBJECT, Irp: *IRP) NTSTATUS
    type DRIVER_UNLOAD: func(DriverObject: *DRIVER_OBJECT)

    struct DRIVER_OBJECT "DRIVER_OBJECT" {
        DeviceObject: *DEVICE_OBJECT
        Flags: uint32 "ULONG"
        @context(passive) DriverUnload: DRIVER_UNLOAD
        MajorFunction: array<DRIVER_DISPATCH, 28>
    }

    struct DEVICE_OBJECT "DEVICE_OBJECT" {
        DriverObject: *DRIVER_OBJECT
        NextDevice: *DEVICE_OBJECT
        Flags: uint32 "ULONG"
        Characteristics: uint32 "ULONG"
        DeviceExtension: *void
        StackSize: int8 "CCHAR"
        AlignmentRequirement: uint32 "ULONG"
    }

    struct FILE_OBJECT "FILE_OBJECT" {
        DeviceObject: *DEVICE_OBJECT
        FsContext: *void
        FsContext2: *void
        CurrentByteOffset: LARGE_INTEGER
    }

    struct IO_STATUS_BLOCK "IO_STATUS_BLOCK" {
        Status: NTSTATUS
        Information: usize "ULONG_PTR"
    }

    /// A request on its way through the drivers of a device.
    struct IRP "IRP" {
        AssociatedIrp: union {
            SystemBuffer: *void
        }
        IoStatus: IO_STATUS_BLOCK
        Cancel: bool "BOOLEAN"
        UserBuffer: *void
    }

    /// What one driver is asked to do with a request.
    struct IO_STACK_LOCATION "IO_STACK_LOCATION" {
        MajorFunction: byte "UCHAR"
        MinorFunction: byte "UCHAR"
        Parameters: union {
            Read: struct {
                Length: uint32 "ULONG"
                Key: uint32 "ULONG"
                ByteOffset: LARGE_INTEGER
            }
            Write: struct {
                Length: uint32 "ULONG"
                Key: uint32 "ULONG"
                ByteOffset: LARGE_INTEGER
            }
            DeviceIoControl: struct {
                OutputBufferLength: uint32 "ULONG"
                InputBufferLength: uint32 "ULONG"
                IoControlCode: uint32 "ULONG"
                Type3InputBuffer: *void
            }
        }
        DeviceObject: *DEVICE_OBJECT
        FileObject: *FILE_OBJECT
    }

    func IoCreateDevice(driver: *DRIVER_OBJECT, extension_size: uint32 "ULONG", @nullable name: *UNICODE_STRING, device_type: uint32 "DEVICE_TYPE", characteristics: uint32 "ULONG", exclusive: bool "BOOLEAN", device: **DEVICE_OBJECT) NTSTATUS
    func IoDeleteDevice(device: *DEVICE_OBJECT)
    @must_use func IoCreateSymbolicLink(link: *UNICODE_STRING, device: *UNICODE_STRING) NTSTATUS
    func IoDeleteSymbolicLink(link: *UNICODE_STRING) NTSTATUS
    @fails(never) func IoGetCurrentIrpStackLocation(irp: *IRP) *IO_STACK_LOCATION
    /// The request is not ours any more when this returns.
    func IoCompleteRequest(irp: *IRP, boost: int8 "CCHAR")
    func IoMarkIrpPending(irp: *IRP)
}
