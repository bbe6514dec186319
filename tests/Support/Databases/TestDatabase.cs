using System.Data.Common;
using System.Text;

namespace EmploisEnRegions.Support;

/// <summary>An empty database of a test's own, with a look into its tables.</summary>
public abstract class TestDatabase
{
    public abstract string ConnectionString { get; }

    /// <summary>A constant of bytes in SQL.</summary>
    public abstract string Bytes(ReadOnlySpan<byte> bytes);

    public string Bytes(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>All that is in it, as a thief would read it.</summary>
    public abstract string Raw();

    /// <summary>Nothing of it is left.</summary>
    public abstract void Delete();

    public long Count(string sql) => Run(sql, command => Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture));

    public void Execute(string sql) => Run(sql, command => command.ExecuteNonQuery());

    /// <summary>Writes over what an entry of the transcript says.</summary>
    public void Spoil(string conversationId, long sequence, string activity) => Execute($"UPDATE {Entry(conversationId, sequence, Bytes(activity))}");

    /// <summary>An entry as an UPDATE names it: table, new activity, condition.</summary>
    protected virtual string Entry(string conversationId, long sequence, string activity) =>
        $"transcript SET activity = {activity} WHERE conversation_id = '{conversationId}' AND sequence = {sequence}";

    protected abstract DbConnection NewConnection();

    protected T Run<T>(string sql, Func<DbCommand, T> use)
    {
        using var connection = NewConnection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return use(command);
    }
}
