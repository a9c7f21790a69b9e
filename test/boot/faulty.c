// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A module that does the wrong thing it is asked for, to see whether
 * scripts/boot notices.
 */
#include <linux/fs.h>
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>

static char *fault = "none";
module_param(fault, charp, 0444);
MODULE_PARM_DESC(fault, "What to do wrong: a name of the table below");

static const struct file_operations faulty_fops = {
	.owner = THIS_MODULE,
};

/* What the compiler cannot see through. */
static void *volatile faulty_block;

static int faulty_none(void)
{
	return 0;
}

static int faulty_refuse(void)
{
	return -EINVAL;
}

static int faulty_leak_slab(void)
{
	faulty_block = kmalloc(40, GFP_KERNEL);
	return 0;
}

static int faulty_leak_large(void)
{
	faulty_block = kmalloc(3 * PAGE_SIZE, GFP_KERNEL);
	return 0;
}

static int faulty_leak_page(void)
{
	faulty_block = (void *)__get_free_page(GFP_KERNEL);
	return 0;
}

static int faulty_leak_vmalloc(void)
{
	faulty_block = vmalloc(100);
	return 0;
}

static int faulty_overflow(void)
{
	char *block;

	faulty_block = kmalloc(40, GFP_KERNEL);
	if (!faulty_block)
		return -ENOMEM;
	block = faulty_block;
	block[64] = 1;	/* of a slab of 64 */
	kfree(block);
	return 0;
}

static int faulty_late_write(void)
{
	char *block;

	faulty_block = kmalloc(40, GFP_KERNEL);
	if (!faulty_block)
		return -ENOMEM;
	block = faulty_block;
	kfree(block);
	block = faulty_block;
	block[20] = 1;
	return 0;
}

static int faulty_keep_number(void)
{
	int major = register_chrdev(0, "faulty", &faulty_fops);

	return major < 0 ? major : 0;
}

static int faulty_warn(void)
{
	WARN_ON(1);
	return 0;
}

static int faulty_stay(void)
{
	__module_get(THIS_MODULE);
	return 0;
}

static int faulty_crash(void)
{
	*(volatile int *)8 = 1;
	return 0;
}

static int faulty_panic(void)
{
	panic("as asked");
}

static int faulty_hang(void)
{
	while (fault)
		schedule_timeout_uninterruptible(HZ);
	return 0;
}

static const struct {
	const char *name;
	int (*run)(void);
} faulty_table[] = {
	{ "none", faulty_none },
	{ "refuse", faulty_refuse },
	{ "leak_slab", faulty_leak_slab },
	{ "leak_large", faulty_leak_large },
	{ "leak_page", faulty_leak_page },
	{ "leak_vmalloc", faulty_leak_vmalloc },
	{ "overflow", faulty_overflow },
	{ "late_write", faulty_late_write },
	{ "keep_number", faulty_keep_number },
	{ "warn", faulty_warn },
	{ "stay", faulty_stay },
	{ "crash", faulty_crash },
	{ "panic", faulty_panic },
	{ "hang", faulty_hang },
};

static int __init faulty_init(void)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(faulty_table); i++)
		if (!strcmp(fault, faulty_table[i].name))
			return faulty_table[i].run();
	return -ENOENT;
}

static void __exit faulty_exit(void)
{
}

module_init(faulty_init);
module_exit(faulty_exit);

MODULE_DESCRIPTION("Does the wrong thing it is asked for");
MODULE_LICENSE("Dual MIT/GPL");
