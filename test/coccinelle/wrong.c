// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * What the kernel's Coccinelle scripts complain of: before each function, the
 * name of the script that must.
 */
#include <linux/err.h>
#include <linux/minmax.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

static DEFINE_MUTEX(wrong_lock);

/* free/ifnullfree */
void wrong_if_null(void *block)
{
	if (block)
		kfree(block);
}

/* free/kfree */
int wrong_use_after_free(int *block)
{
	kfree(block);
	return *block;
}

/* api/alloc/zalloc-simple */
void *wrong_zeros(void)
{
	void *block;

	block = kmalloc(40, GFP_KERNEL);
	if (!block)
		return NULL;
	memset(block, 0, 40);
	return block;
}

/* api/alloc/alloc_cast */
int *wrong_cast(void)
{
	int *block = (int *)kmalloc(40, GFP_KERNEL);

	return block;
}

/* api/memdup_user */
int wrong_memdup(void **out, const void __user *from, size_t size)
{
	void *block;

	block = kmalloc(size, GFP_KERNEL);
	if (!block)
		return -ENOMEM;
	if (copy_from_user(block, from, size)) {
		kfree(block);
		return -EFAULT;
	}
	*out = block;
	return 0;
}

/* locks/double_lock */
void wrong_twice(void)
{
	mutex_lock(&wrong_lock);
	mutex_lock(&wrong_lock);
	mutex_unlock(&wrong_lock);
}

/* locks/mini_lock */
int wrong_still_locked(int number)
{
	mutex_lock(&wrong_lock);
	if (number < 0)
		return -EINVAL;
	mutex_unlock(&wrong_lock);
	return 0;
}

/* misc/boolconv */
bool wrong_bool(int number)
{
	return number > 4 ? true : false;
}

/* misc/minmax */
int wrong_min(int one, int other)
{
	return one < other ? one : other;
}

/* misc/semicolon */
int wrong_semicolon(int number)
{
	switch (number) {
	case 1:
		number = 3;
		break;
	};
	return number;
}

/* misc/array_size */
size_t wrong_count(void)
{
	static const int numbers[] = { 1, 2, 3 };

	return sizeof(numbers) / sizeof(numbers[0]) + numbers[0];
}

/* null/deref_null */
int wrong_null(struct list_head *list)
{
	if (!list)
		return list->next == list;
	return 0;
}

/* null/badzero */
int wrong_zero(void)
{
	void *block = kmalloc(40, GFP_KERNEL);

	if (block == 0)
		return -ENOMEM;
	kfree(block);
	return 0;
}

/* tests/unsigned_lesser_than_zero */
int wrong_sign(const char *text)
{
	size_t length;

	length = strlen(text);
	if (length < 0)
		return -EINVAL;
	return 0;
}

/* tests/odd_ptr_err */
long wrong_error(void *one, void *other)
{
	if (IS_ERR(one))
		return PTR_ERR(other);
	return 0;
}
