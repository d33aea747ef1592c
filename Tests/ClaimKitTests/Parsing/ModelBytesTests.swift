import Testing

@testable import ClaimKit

@Suite("The bytes of a model")
struct ModelBytesTests {
  @Test("are read one by one, as whole numbers, and summed with their signs")
  func reads() {
    let bytes = ModelBytes(copying: [1, 2, 3, 0x80, 0xFF])
    #expect(bytes[4] == 0xFF)
    #expect(bytes.word(at: 0) == 0x8003_0201)
    #expect(bytes.sum(of: [0, 1, 3], from: 1, mask: 3) == 2 + 3 - 1)
  }

  @Test("are never read outside of the model")
  func ends() async {
    await #expect(processExitsWith: .failure) { _ = ModelBytes(copying: [1, 2, 3])[3] }
    await #expect(processExitsWith: .failure) { _ = ModelBytes(copying: [1, 2, 3])[-1] }
    await #expect(processExitsWith: .failure) { _ = ModelBytes(copying: [1, 2, 3]).word(at: 0) }
    await #expect(processExitsWith: .failure) { _ = ModelBytes(copying: [1, 2, 3]).sum(of: [0], from: 0, mask: 3) }
  }
}
