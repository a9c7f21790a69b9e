// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A module that does the wrong thing it is asked for, to see whether
 * scripts/check-sanitized notices.
 */
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/timer.h>

static char *fault = "none";
module_param(fault, charp, 0444);
MODULE_PARM_DESC(fault, "What to do wrong: a name of the table below");

static DEFINE_MUTEX(first_lock);
static DEFINE_MUTEX(second_lock);
static DEFINE_SPINLOCK(spin);

/* What the compiler cannot see through. */
static void *volatile faulty_block;
static volatile int faulty_number;

/* Given back when the module goes. */
static void *kept_block;
static dev_t kept_number;

static int faulty_none(void)
{
	return 0;
}

/* Two blocks and a device number, given back as they must be. */
static int faulty_ladder(void)
{
	void *second;
	int ret;

	kept_block = kmalloc(40, GFP_KERNEL);
	if (!kept_block)
		return -ENOMEM;
	second = kmalloc(50, GFP_KERNEL);
	if (!second) {
		ret = -ENOMEM;
		goto err_free;
	}
	kfree(second);
	ret = alloc_chrdev_region(&kept_number, 0, 1, "faulty");
	if (ret)
		goto err_free;
	return 0;

err_free:
	kfree(kept_block);
	kept_block = NULL;
	return ret;
}

static int faulty_overflow(void)
{
	char *block;

	faulty_block = kmalloc(40, GFP_KERNEL);
	if (!faulty_block)
		return -ENOMEM;
	block = faulty_block;
	block[40] = 1;	/* of a slab of 64 */
	kfree(block);
	return 0;
}

static int faulty_late_read(void)
{
	char *block;

	faulty_block = kzalloc(40, GFP_KERNEL);
	if (!faulty_block)
		return -ENOMEM;
	kfree(faulty_block);
	block = faulty_block;
	faulty_number = block[20];
	return 0;
}

static int faulty_double_free(void)
{
	faulty_block = kmalloc(40, GFP_KERNEL);
	if (!faulty_block)
		return -ENOMEM;
	kfree(faulty_block);
	kfree(faulty_block);
	return 0;
}

static int faulty_leak(void)
{
	faulty_block = kmalloc(40, GFP_KERNEL);
	return faulty_block ? 0 : -ENOMEM;
}

static int faulty_leak_on_error(void)
{
	void *second;

	faulty_block = kmalloc(40, GFP_KERNEL);
	if (!faulty_block)
		return -ENOMEM;
	second = kmalloc(50, GFP_KERNEL);
	if (!second)
		return -ENOMEM;
	kfree(second);
	kfree(faulty_block);
	return 0;
}

static int faulty_keep_on_error(void)
{
	int ret = alloc_chrdev_region(&kept_number, 0, 1, "faulty");

	if (ret)
		return ret;
	kept_block = kmalloc(40, GFP_KERNEL);
	return kept_block ? 0 : -ENOMEM;
}

static int faulty_other_error(void)
{
	kept_block = kmalloc(40, GFP_KERNEL);
	return kept_block ? 0 : -EINVAL;
}

static int faulty_unchecked(void)
{
	kept_block = kmalloc(40, GFP_KERNEL);
	*(char *)kept_block = 1;
	return 0;
}

static int faulty_sleep(void)
{
	spin_lock(&spin);
	might_sleep();
	spin_unlock(&spin);
	return 0;
}

static int faulty_lock_order(void)
{
	mutex_lock(&first_lock);
	mutex_lock(&second_lock);
	mutex_unlock(&second_lock);
	mutex_unlock(&first_lock);

	mutex_lock(&second_lock);
	mutex_lock(&first_lock);
	mutex_unlock(&first_lock);
	mutex_unlock(&second_lock);
	return 0;
}

static int faulty_keep_lock(void)
{
	mutex_lock(&first_lock);
	return 0;
}

static int faulty_shift(void)
{
	faulty_number = 40;
	faulty_number = 1 << faulty_number;
	return 0;
}

static void faulty_tick(struct timer_list *timer)
{
}

static int faulty_free_timer(void)
{
	struct timer_list *timer = kzalloc(sizeof(*timer), GFP_KERNEL);

	if (!timer)
		return -ENOMEM;
	timer_setup(timer, faulty_tick, 0);
	mod_timer(timer, jiffies + 3600 * HZ);
	kfree(timer);
	return 0;
}

/* Two blocks that are needed for a write only; what is wrong, the fault says. */
static ssize_t faulty_write(struct file *file, const char __user *buf,
			    size_t size, loff_t *pos)
{
	void *first, *second;
	ssize_t ret = size;

	if (mutex_lock_interruptible(&first_lock))
		return -EINTR;
	first = kmalloc(40, GFP_KERNEL);
	if (!first) {
		ret = strcmp(fault, "call_error") ? -ENOMEM : -EIO;
		if (!strcmp(fault, "call_keep_lock"))
			return ret;
		goto out_unlock;
	}
	second = kmalloc(50, GFP_KERNEL);
	if (!second) {
		ret = -ENOMEM;
		if (!strcmp(fault, "call_leak"))
			goto out_unlock;
	}
	kfree(second);
	kfree(first);
out_unlock:
	mutex_unlock(&first_lock);
	return ret;
}

static const struct file_operations faulty_fops = {
	.owner = THIS_MODULE,
	.write = faulty_write,
};

static struct miscdevice faulty_misc = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "faulty",
	.fops = &faulty_fops,
};

static bool has_device;

static int faulty_device(void)
{
	int ret = misc_register(&faulty_misc);

	has_device = !ret;
	return ret;
}

static const struct {
	const char *name;
	int (*run)(void);
} faulty_table[] = {
	{ "none", faulty_none },
	{ "ladder", faulty_ladder },
	{ "overflow", faulty_overflow },
	{ "late_read", faulty_late_read },
	{ "double_free", faulty_double_free },
	{ "leak", faulty_leak },
	{ "leak_on_error", faulty_leak_on_error },
	{ "keep_on_error", faulty_keep_on_error },
	{ "other_error", faulty_other_error },
	{ "unchecked", faulty_unchecked },
	{ "sleep", faulty_sleep },
	{ "lock_order", faulty_lock_order },
	{ "keep_lock", faulty_keep_lock },
	{ "shift", faulty_shift },
	{ "free_timer", faulty_free_timer },
	{ "device", faulty_device },
	{ "call_error", faulty_device },
	{ "call_leak", faulty_device },
	{ "call_keep_lock", faulty_device },
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
	if (has_device)
		misc_deregister(&faulty_misc);
	kfree(kept_block);
	if (kept_number)
		unregister_chrdev_region(kept_number, 1);
}

module_init(faulty_init);
module_exit(faulty_exit);

MODULE_DESCRIPTION("Does the wrong thing it is asked for");
MODULE_LICENSE("Dual MIT/GPL");
