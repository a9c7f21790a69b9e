// refused: HRTIMER_RESTART
namespace enum_value

extern "linux/hrtimer.h" {
    enum hrtimer_restart { HRTIMER_NORESTART, HRTIMER_RESTART = 2 }
}
