namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>One line of the table: a batch that is run again and again.</summary>
/// <param name="PerBatch">How many operations one batch holds.</param>
/// <param name="Before">What each batch needs; not measured.</param>
internal sealed record Row(string Name, int PerBatch, Func<Task> Batch, Func<Task>? Before = null);

/// <param name="CpuMicroseconds">Of the whole process (its collector and compiler too), per operation.</param>
/// <param name="WallMicroseconds">Median of the batches, per operation.</param>
/// <param name="Bytes">Allocated by all threads, per operation.</param>
internal sealed record Figures(string Name, int Operations, double CpuMicroseconds, double WallMicroseconds, double Bytes);
