// refused: comparison expression
namespace assigned_type

extern "linux/irqflags.h" {
    @result(1) func local_irq_save() uint32
}
