import Dossiers
import Foundation

/// The valid dossier that the explanation pages and the tests change in one place or another (hồ sơ mẫu).
package enum ModelDossier {
    /// The dossier without its initiatives.
    private static let dossier = """
        {"dossierId": "MAU-01", "submitter": "LĐLĐ huyện Tuy Phước", "submitterLevel": "LĐLĐ cấp huyện",
         "proposal": {"number": "12/TTr-LĐLĐ", "date": "05/4/2021", "signingBody": "Ban Thường vụ", "signerTitle": "CHỦ TỊCH",
                      "signer": "Nguyễn Văn Mẫu", "file": "to-trinh.pdf"},
         "postedOn": "12/4/2021", "emailedOn": "12/4/2021", "complaint": "Không", "dispute": "Không",
         "confirmedBy": "Đặng Thị Mẫu", "confirmedOn": "19/4/2021"}
        """

    /// Its initiative.
    private static let initiative = """
        {"number": "1", "author": "Lê Văn Mẫu", "birthYear": "1985", "position": "Tổ trưởng", "workplace": "Công ty TNHH Mẫu",
         "phone": "0950 000 001", "title": "Cải tiến gá kẹp", "field": "Tạo ra sản phẩm mới", "sector": "Doanh nghiệp",
         "period": "Từ tháng 01/2021 đến nay", "summary": "Bộ gá kẹp nhanh", "effect": "Giảm thời gian gá",
         "benefit": "Không tính được bằng tiền", "scope": "Toàn phân xưởng", "awards": "2020: Lao động tiên tiến",
         "recognition": {"kind": "Quyết định", "number": "45/QĐ-CT", "date": "15/3/2021", "issuer": "Công ty TNHH Mẫu",
                         "level": "Cơ sở", "file": "qd-45.pdf"}}
        """

    /// An input of one dossier: the model with `changes`, a JSON object merged over it.
    ///
    /// `null` removes a key; each element of "initiatives" is merged over the model's initiative, and `[]` means none.
    package static func json(_ changes: String = "{}") throws -> [UInt8] {
        try json(of: [changes])
    }

    /// An input of several dossiers, each the model with changes of its own.
    package static func json(of changes: [String]) throws -> [UInt8] {
        let dossiers = try changes.map(changed)
        return [UInt8](try JSONSerialization.data(withJSONObject: ["dossiers": dossiers], options: [.sortedKeys]))
    }

    /// The model as a CSV table of one row under the headings of the data contract.
    package static func csv() throws -> String {
        let dossier = try changed("{}")
        let initiatives = dossier["initiatives"] as? [[String: Any]] ?? []
        var headings: [String] = []
        var cells: [String] = []
        for field in Field.allCases {
            guard let value = value(at: field.key, in: dossier) ?? initiatives.first.flatMap({ value(at: field.key, in: $0) }) else {
                continue
            }
            headings.append(quoted(field.heading))
            cells.append(quoted(value))
        }
        return headings.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    }

    private static func quoted(_ cell: String) -> String {
        "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    private static func value(at path: String, in object: [String: Any]) -> String? {
        let keys = path.split(separator: ".").map(String.init)
        guard let value = object[keys[0]] else { return nil }
        if keys.count == 1 { return value as? String }
        return (value as? [String: Any])?[keys[1]] as? String
    }

    private static func changed(_ changes: String) throws -> [String: Any] {
        var changes = try object(changes)
        let listed = changes.removeValue(forKey: "initiatives") as? [[String: Any]] ?? [[:]]
        let model = try object(initiative)
        var dossier = merged(try object(dossier), with: changes)
        dossier["initiatives"] = listed.map { merged(model, with: $0) }
        return dossier
    }

    private static func object(_ text: String) throws -> [String: Any] {
        guard let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return object
    }

    private static func merged(_ model: [String: Any], with changes: [String: Any]) -> [String: Any] {
        var result = model
        for (key, value) in changes {
            if value is NSNull {
                result[key] = nil
            } else if let inner = value as? [String: Any], let old = result[key] as? [String: Any] {
                result[key] = merged(old, with: inner)
            } else {
                result[key] = value
            }
        }
        return result
    }
}
