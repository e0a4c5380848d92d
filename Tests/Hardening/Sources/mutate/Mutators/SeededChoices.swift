extension SeededGenerator {
  /// A number below `count`; 0 where there is none.
  mutating func below(_ count: Int) -> Int { count > 0 ? Int.random(in: 0..<count, using: &self) : 0 }

  mutating func pick<T>(_ values: [T], or other: T) -> T { values.randomElement(using: &self) ?? other }

  /// True once in `count` times.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }
}
