// refused: chrdev_show
namespace not_exported

extern "linux/fs.h" {
    struct seq_file
    func chrdev_show(file: *seq_file, offset: isize "off_t")
}
