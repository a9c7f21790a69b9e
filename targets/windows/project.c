// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <stdarg.h>
#include <string.h>

#include "windows/windows.h"

/*
 * The project around the C: a Makefile for mingw-w64, an INF, a README. Names
 * match [A-Za-z0-9_]+ (options.h).
 */
__attribute__((format(printf, 4, 5)))
static void add_file(struct module *module, struct output_files *files,
		     const char *path, const char *format, ...)
{
	struct output_file file = { .path = path };
	va_list args;

	va_start(args, format);
	file.contents = arena_vprintf(module->arena, format, args);
	va_end(args);
	file.size = strlen(file.contents);
	LIST_PUSH(module->arena, &files->list, file);
}

/*
 * gcc does not know `#pragma alloc_text`: each function gets a section of its
 * own, and objcopy gives it the name that the pragma asks for. -Wno-multichar is
 * for pool tags, -Wno-unknown-pragmas for alloc_text. What ld cannot do is
 * done by a small program that is built here, too: INIT is discardable, what is
 * resident is not paged, and the checksum is right.
 */
static const char makefile[] =
	"#\tmake\t\tbuild %1$s.sys with mingw-w64\n"
	"#\tmake sign\tsign it with a test certificate that is made here\n"
	"#\tmake clean\tremove what was built\n"
	"\n"
	"TRIPLE  ?= x86_64-w64-mingw32\n"
	"CC      := $(TRIPLE)-gcc\n"
	"OBJCOPY := $(TRIPLE)-objcopy\n"
	"HOSTCC  ?= cc\n"
	"DDK     ?= /usr/$(TRIPLE)/include/ddk\n"
	"\n"
	"CFLAGS  := -std=gnu11 -O2 -Wall -Wextra -Werror -Wmissing-prototypes \\\n"
	"\t-Wno-multichar -Wno-unknown-pragmas -Wframe-larger-than=1024 \\\n"
	"\t-D_WIN32_WINNT=0x0A00 -DWINVER=0x0A00 -DNTDDI_VERSION=0x0A000000 \\\n"
	"\t'-D_Dispatch_type_(kind)=' -DALLOC_PRAGMA \\\n"
	"\t-ffreestanding -fwrapv -fno-strict-aliasing -fno-exceptions \\\n"
	"\t-mgeneral-regs-only -mno-stack-arg-probe -ffunction-sections \\\n"
	"\t-isystem $(DDK)\n"
	"LDFLAGS := -nostdlib -Wl,--subsystem,native:10.0 -Wl,--entry,DriverEntry \\\n"
	"\t-Wl,--image-base,0x140000000 -Wl,--dynamicbase -Wl,--nxcompat \\\n"
	"\t-Wl,--high-entropy-va -Wl,--wdmdriver -Wl,--disable-auto-import \\\n"
	"\t-Wl,--disable-stdcall-fixup -Wl,--section-alignment,0x1000 \\\n"
	"\t-Wl,--file-alignment,0x200 -Wl,--no-insert-timestamp \\\n"
	"\t-Wl,--major-os-version,10 -Wl,--minor-os-version,0 \\\n"
	"\t-Wl,--exclude-all-symbols -Wl,--gc-sections -s\n"
	"\n"
	"# The sections that `#pragma alloc_text(SECTION, function)` asks for.\n"
	"SECTIONS = $(shell sed -n \\\n"
	"\t's/^#pragma alloc_text(\\([A-Z]*\\), \\(.*\\))/--rename-section=.text$$\\2=\\1/p' \\\n"
	"\t$<)\n"
	"\n"
	"%1$s.sys: %1$s.o markpe\n"
	"\t$(CC) -o $@.tmp %1$s.o $(LDFLAGS) -lntoskrnl -lhal\n"
	"\t./markpe $@.tmp\n"
	"\tmv $@.tmp $@\n"
	"\n"
	"%%.o: %%.c\n"
	"\t$(CC) $(CFLAGS) -c -o $@ $<\n"
	"\t$(OBJCOPY) $(foreach section,$(SECTIONS),'$(section)') $@\n"
	"\n"
	"markpe: markpe.c\n"
	"\t$(HOSTCC) -O1 -Wall -o $@ $<\n"
	"\n"
	"sign: %1$s.sys\n"
	"\ttest -e test.key || openssl req -x509 -newkey rsa:2048 -nodes -days 3650 \\\n"
	"\t\t-subj '/CN=Test certificate of %1$s' -addext extendedKeyUsage=codeSigning \\\n"
	"\t\t-keyout test.key -out test.pem\n"
	"\tosslsigncode sign -certs test.pem -key test.key -h sha256 \\\n"
	"\t\t-in %1$s.sys -out %1$s-signed.sys\n"
	"\n"
	"clean:\n"
	"\trm -f %1$s.sys %1$s-signed.sys %1$s.sys.tmp %1$s.o markpe\n"
	"\n"
	".PHONY: sign clean\n";

/* The layout of a PE file: Microsoft, "PE Format". */
static const char markpe[] =
	"// SPDX-License-Identifier: GPL-2.0-only OR MIT\n"
	"/* Marks the sections of a driver, which ld cannot, and sums it up. */\n"
	"#include <stdint.h>\n"
	"#include <stdio.h>\n"
	"#include <stdlib.h>\n"
	"#include <string.h>\n"
	"\n"
	"#define DISCARDABLE\t0x02000000u\n"
	"#define NOT_PAGED\t0x08000000u\n"
	"\n"
	"static uint32_t get(const unsigned char *at, int bytes)\n"
	"{\n"
	"\tuint32_t value = 0;\n"
	"\n"
	"\twhile (bytes--)\n"
	"\t\tvalue = value << 8 | at[bytes];\n"
	"\treturn value;\n"
	"}\n"
	"\n"
	"static void put32(unsigned char *at, uint32_t value)\n"
	"{\n"
	"\tfor (int i = 0; i < 4; i++)\n"
	"\t\tat[i] = value >> 8 * i;\n"
	"}\n"
	"\n"
	"static void mark(unsigned char *section)\n"
	"{\n"
	"\tuint32_t flags = get(section + 36, 4);\n"
	"\n"
	"\tif (!memcmp(section, \"INIT\", 4) || !memcmp(section, \".reloc\", 6))\n"
	"\t\tflags |= DISCARDABLE;\n"
	"\telse if (memcmp(section, \"PAGE\", 4))\n"
	"\t\tflags |= NOT_PAGED;\n"
	"\tput32(section + 36, flags);\n"
	"}\n"
	"\n"
	"static uint32_t checksum(const unsigned char *image, size_t size)\n"
	"{\n"
	"\tuint32_t sum = 0;\n"
	"\n"
	"\tfor (size_t i = 0; i < size; i += 2) {\n"
	"\t\tsum += get(image + i, i + 1 < size ? 2 : 1);\n"
	"\t\tsum = (sum & 0xffff) + (sum >> 16);\n"
	"\t}\n"
	"\treturn sum + size;\n"
	"}\n"
	"\n"
	"/* The headers of @image are within @size; the sections are behind them. */\n"
	"static int mark_all(unsigned char *image, size_t size)\n"
	"{\n"
	"\tsize_t pe = size > 0x40 ? get(image + 0x3c, 4) : size;\n"
	"\tunsigned char *optional = image + pe + 24, *section;\n"
	"\tuint32_t count;\n"
	"\n"
	"\tif (size < 512 || pe > size - 512 || memcmp(image + pe, \"PE\\0\", 4))\n"
	"\t\treturn 1;\n"
	"\tcount = get(image + pe + 6, 2);\n"
	"\tsection = optional + get(image + pe + 20, 2);\n"
	"\tif (section + 40 * count > image + size)\n"
	"\t\treturn 1;\n"
	"\twhile (count--) {\n"
	"\t\tmark(section);\n"
	"\t\tsection += 40;\n"
	"\t}\n"
	"\tput32(optional + 64, 0);\n"
	"\tput32(optional + 64, checksum(image, size));\n"
	"\treturn 0;\n"
	"}\n"
	"\n"
	"int main(int argc, char **argv)\n"
	"{\n"
	"\tFILE *file = argc == 2 ? fopen(argv[1], \"r+b\") : NULL;\n"
	"\tunsigned char *image;\n"
	"\tlong size;\n"
	"\n"
	"\tif (!file || fseek(file, 0, SEEK_END) || (size = ftell(file)) < 0)\n"
	"\t\treturn perror(\"markpe\"), 1;\n"
	"\trewind(file);\n"
	"\timage = malloc(size + 1);\n"
	"\tif (!image || fread(image, 1, size, file) != (size_t)size)\n"
	"\t\treturn perror(\"markpe\"), 1;\n"
	"\tif (mark_all(image, size))\n"
	"\t\treturn fputs(\"markpe: not a PE file\\n\", stderr), 1;\n"
	"\trewind(file);\n"
	"\tif (fwrite(image, 1, size, file) != (size_t)size || fclose(file))\n"
	"\t\treturn perror(\"markpe\"), 1;\n"
	"\tfree(image);\n"
	"\treturn 0;\n"
	"}\n";

/* A driver without hardware that the service manager starts on demand. */
static const char inf[] =
	";\n"
	"; Installs %1$s.sys. Written by arc2c beside %1$s.c.\n"
	";\n"
	"[Version]\n"
	"Signature   = \"$WINDOWS NT$\"\n"
	"Class       = \"System\"\n"
	"ClassGuid   = {4d36e97d-e325-11ce-bfc1-08002be10318}\n"
	"Provider    = %%Provider%%\n"
	"DriverVer   = 01/01/2026,1.0.0.0\n"
	"CatalogFile = %1$s.cat\n"
	"PnpLockdown = 1\n"
	"\n"
	"[DestinationDirs]\n"
	"DefaultDestDir = 13\n"
	"\n"
	"[SourceDisksNames]\n"
	"1 = %%Disk%%,,,\"\"\n"
	"\n"
	"[SourceDisksFiles]\n"
	"%1$s.sys = 1,,\n"
	"\n"
	"[DefaultInstall.NTamd64]\n"
	"OptionDesc = %%Name%%\n"
	"CopyFiles  = Files\n"
	"\n"
	"[DefaultInstall.NTamd64.Services]\n"
	"AddService = %1$s,,Service\n"
	"\n"
	"[DefaultUninstall.NTamd64]\n"
	"LegacyUninstall = 1\n"
	"DelFiles        = Files\n"
	"\n"
	"[DefaultUninstall.NTamd64.Services]\n"
	"DelService = %1$s,0x200\n"
	"\n"
	"[Files]\n"
	"%1$s.sys\n"
	"\n"
	"[Service]\n"
	"DisplayName   = %%Name%%\n"
	"ServiceBinary = %%13%%\\%1$s.sys\n"
	"ServiceType   = 1   ; SERVICE_KERNEL_DRIVER\n"
	"StartType     = 3   ; SERVICE_DEMAND_START\n"
	"ErrorControl  = 1   ; SERVICE_ERROR_NORMAL\n"
	"\n"
	"[Strings]\n"
	"Provider = \"arc\"\n"
	"Name     = \"%1$s driver\"\n"
	"Disk     = \"%1$s installation disk\"\n";

static const char readme[] =
	"# %1$s\n"
	"\n"
	"A driver for Windows 10 and later on x64, written by arc2c.\n"
	"\n"
	"    make            builds %1$s.sys; needs mingw-w64 (x86_64) and a C compiler\n"
	"    make sign       signs it with a test certificate; needs openssl and osslsigncode\n"
	"\n"
	"Windows loads a driver that is signed for tests only where test signing is on\n"
	"(`bcdedit /set testsigning on`). Then, as an administrator:\n"
	"\n"
	"    sc create %1$s type= kernel binPath= C:\\path\\to\\%1$s.sys\n"
	"    sc start %1$s\n"
	"    sc stop %1$s\n"
	"    sc delete %1$s\n";

void windows_project(struct module *module, struct output_files *files)
{
	const char *name = module->program->name;

	add_file(module, files, "Makefile", makefile, name);
	add_file(module, files, "markpe.c", "%s", markpe);
	add_file(module, files, arena_printf(module->arena, "%s.inf", name),
		 inf, name);
	add_file(module, files, "README.md", readme, name);
}
