import Model
import Testing

@Suite("Duration") struct DurationTests {
    @Test(
        "counts whole milliseconds, rounded towards zero",
        arguments: [
            (.zero, 0), (.milliseconds(1), 1), (.microseconds(1_999), 1),
            (.microseconds(-1_999), -1),
            (.seconds(90), 90_000), (.seconds(-2), -2_000), (.nanoseconds(999_999), 0),
        ] as [(Duration, Int64)])
    func wholeMilliseconds(duration: Duration, milliseconds: Int64) {
        #expect(duration.wholeMilliseconds == milliseconds)
    }

    @Test(
        "is told in seconds",
        arguments: [
            (.zero, 0), (.milliseconds(1_500), 1.5), (.seconds(-3), -3),
            (.microseconds(-250), -0.00025),
        ] as [(Duration, Double)])
    func seconds(duration: Duration, seconds: Double) {
        #expect(abs(duration.inSeconds - seconds) < 1e-12)
    }
}
